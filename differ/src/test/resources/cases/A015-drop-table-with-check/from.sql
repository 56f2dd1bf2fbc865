CREATE TABLE t (id bigint PRIMARY KEY, n int CONSTRAINT ck CHECK (n > 0));
