CREATE TABLE t (x timestamp(6));
