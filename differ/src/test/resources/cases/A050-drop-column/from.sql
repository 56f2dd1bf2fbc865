CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30), n int NOT NULL DEFAULT 7);
