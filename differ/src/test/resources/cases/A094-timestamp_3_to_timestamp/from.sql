CREATE TABLE t (x timestamp(3));
