CREATE TABLE t (id bigint PRIMARY KEY, body text, notes varchar(65535));
