CREATE TABLE t (id bigint, at int NOT NULL, n int) PARTITION BY LIST (at); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE u (id bigint, at int NOT NULL); CREATE TABLE u1 (id bigint, at int NOT NULL);
