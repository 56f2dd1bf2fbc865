CREATE TABLE t (x varchar(6));
