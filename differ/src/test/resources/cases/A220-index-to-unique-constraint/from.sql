CREATE TABLE t (id int, x int, y int);
CREATE INDEX ix ON t (x);
