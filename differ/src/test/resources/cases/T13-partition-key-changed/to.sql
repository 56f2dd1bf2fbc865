CREATE TABLE t (id bigint, at int NOT NULL) PARTITION BY HASH (at);
