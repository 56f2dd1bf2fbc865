CREATE TABLE t (x varchar(255));
