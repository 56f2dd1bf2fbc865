CREATE TABLE t (x float);
