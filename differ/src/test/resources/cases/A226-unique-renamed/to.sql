CREATE TABLE t (id int, x int, y int, CONSTRAINT new_uq UNIQUE (x));
