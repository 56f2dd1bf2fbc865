CREATE TABLE t (x float(24));
