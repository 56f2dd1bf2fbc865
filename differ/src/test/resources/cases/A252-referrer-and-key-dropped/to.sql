CREATE TABLE p (id int PRIMARY KEY, x int, y int);
