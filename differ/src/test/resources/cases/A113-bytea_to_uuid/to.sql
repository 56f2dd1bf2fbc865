CREATE TABLE t (x uuid);
