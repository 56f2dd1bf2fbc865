CREATE TABLE p (a int); CREATE TABLE q (a int);
CREATE TABLE k (a int, c int) INHERITS (q);
