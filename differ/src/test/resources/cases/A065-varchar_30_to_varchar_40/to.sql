CREATE TABLE t (x varchar(40));
