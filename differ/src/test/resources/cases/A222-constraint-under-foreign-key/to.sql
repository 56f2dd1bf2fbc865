CREATE TABLE t (id int, x int, y int);
CREATE UNIQUE INDEX uq ON t (x);
CREATE TABLE c (x int CONSTRAINT fk REFERENCES t (x));
