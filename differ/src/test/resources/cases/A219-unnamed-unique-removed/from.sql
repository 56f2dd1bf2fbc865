CREATE TABLE t (id int, x int, y int, UNIQUE (x), UNIQUE (y));
