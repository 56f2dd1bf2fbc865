CREATE TYPE e AS ENUM ('x', 'y');
CREATE TABLE t (id int, m e);
INSERT INTO t VALUES (1, 'x');
