CREATE DOMAIN amount AS int; CREATE DOMAIN price AS amount CHECK (VALUE > 0);
CREATE TYPE offer AS (p price, q int);
CREATE TABLE t (id int, p price, o offer);
INSERT INTO t VALUES (1, 3, ROW(4, 5));
