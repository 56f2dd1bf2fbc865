CREATE TABLE t (x text COLLATE "C", y text);
