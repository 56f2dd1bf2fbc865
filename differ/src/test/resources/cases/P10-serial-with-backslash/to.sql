CREATE TABLE t ("a\b" serial, c int);
