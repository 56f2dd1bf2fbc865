CREATE TABLE t (x text COLLATE "C", y varchar(9) COLLATE "C");
