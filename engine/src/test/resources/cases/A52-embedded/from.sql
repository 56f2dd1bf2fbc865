CREATE TABLE t (id bigint PRIMARY KEY, street varchar(255), city varchar(255));
