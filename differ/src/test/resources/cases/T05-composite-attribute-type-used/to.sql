CREATE TYPE addr AS (zip text, street varchar(80), country text);
CREATE TABLE t (id int, a addr DEFAULT ROW('1', 's', 'g')::addr, b addr[]);
