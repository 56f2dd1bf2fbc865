CREATE TABLE t (x float(53));
