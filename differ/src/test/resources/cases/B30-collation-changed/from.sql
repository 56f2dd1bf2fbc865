CREATE TABLE t (x text, y text COLLATE "C");
