CREATE TABLE t (x decimal(10,5));
