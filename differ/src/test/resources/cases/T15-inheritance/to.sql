CREATE TABLE p (a bigint, b int); CREATE TABLE q (a int, b int); ALTER TABLE p ADD d text;
CREATE TABLE k (c int) INHERITS (p);
CREATE TABLE m (e int) INHERITS (q);
