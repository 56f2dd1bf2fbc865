CREATE TABLE t (x char(1));
