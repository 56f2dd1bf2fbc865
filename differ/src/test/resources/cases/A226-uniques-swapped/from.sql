CREATE TABLE t (id int, x int, y int, CONSTRAINT u1 UNIQUE (x), CONSTRAINT u2 UNIQUE (y));
