CREATE TABLE t (x serial);
