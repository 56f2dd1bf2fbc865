CREATE TABLE t (x smallint);
