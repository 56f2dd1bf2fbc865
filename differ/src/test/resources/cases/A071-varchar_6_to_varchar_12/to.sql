CREATE TABLE t (x varchar(12));
