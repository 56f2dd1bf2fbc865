CREATE SCHEMA s2;
CREATE TABLE c (x int, y int);
