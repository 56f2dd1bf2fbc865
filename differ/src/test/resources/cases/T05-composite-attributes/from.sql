CREATE TYPE addr AS (street varchar(80), zip int, old text);
CREATE TABLE t (id int, a addr);
INSERT INTO t VALUES (1, ROW('s', 2, 'o'));
