CREATE TABLE t (id bigint PRIMARY KEY, rank integer NOT NULL DEFAULT 2);
