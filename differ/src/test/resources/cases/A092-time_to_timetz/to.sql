CREATE TABLE t (x timetz);
