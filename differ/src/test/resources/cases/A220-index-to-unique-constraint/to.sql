CREATE TABLE t (id int, x int, y int, CONSTRAINT uq UNIQUE (x));
