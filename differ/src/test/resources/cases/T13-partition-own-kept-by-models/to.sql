CREATE TABLE t (id bigint NOT NULL, at int NOT NULL, k bigint DEFAULT 2, n int);
