CREATE TABLE t (id int, x int, y int);
CREATE UNIQUE INDEX ux ON t (x);
