CREATE TABLE t (id int NOT NULL, b text NOT NULL);
