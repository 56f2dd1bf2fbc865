CREATE TABLE t (id int, x int, y int, CONSTRAINT "Uq" UNIQUE (x));
