CREATE TABLE t (id int, x int, y int, CONSTRAINT uq UNIQUE (x));
CREATE TABLE c (x int CONSTRAINT fk REFERENCES t (x));
