CREATE TABLE t (id int, x int, y int, CONSTRAINT u1 UNIQUE (y), CONSTRAINT u2 UNIQUE (x));
