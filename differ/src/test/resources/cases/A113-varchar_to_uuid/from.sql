CREATE TABLE t (x varchar(36));
