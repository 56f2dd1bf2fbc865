CREATE TABLE t (x numeric(10,5));
