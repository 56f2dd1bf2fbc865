CREATE TABLE t (id bigint PRIMARY KEY, n int, CONSTRAINT ck_n CHECK (n > 0));
