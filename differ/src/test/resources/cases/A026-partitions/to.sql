CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at));
