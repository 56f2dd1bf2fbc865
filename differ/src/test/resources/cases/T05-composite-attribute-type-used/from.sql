CREATE TYPE addr AS (street varchar(80), zip int, gone text);
CREATE TABLE t (id int, a addr DEFAULT ROW('s', 1, 'g')::addr, b addr[]);
INSERT INTO t VALUES (1, ROW('x', 7, 'y'), NULL), (2, NULL, NULL);
