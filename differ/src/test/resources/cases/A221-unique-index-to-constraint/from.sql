CREATE TABLE t (id int, x int, y int);
CREATE UNIQUE INDEX uq ON t (x);
