CREATE TABLE t (x varchar(1));
