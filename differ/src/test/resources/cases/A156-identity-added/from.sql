CREATE TABLE t (n int, id int NOT NULL);
