CREATE TABLE t (id bigint, at int NOT NULL, more text);
