CREATE TABLE t (x date);
