CREATE TABLE t (n int, id int DEFAULT 4);
