CREATE TABLE p (a int, b int, UNIQUE (a, b));
CREATE TABLE c (x int, y int, CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES p (b, a));
