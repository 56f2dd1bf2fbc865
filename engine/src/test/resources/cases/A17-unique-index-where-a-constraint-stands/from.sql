CREATE TABLE t (id bigint PRIMARY KEY, email varchar(255) UNIQUE);
