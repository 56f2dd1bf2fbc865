CREATE TABLE t (id int, x int, y int, CONSTRAINT old_uq UNIQUE (x));
