CREATE TABLE p (a int, b int); CREATE TABLE q (a int, b int);
CREATE TABLE k (a int, b int, c int) INHERITS (p);
