CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30), email varchar(80) NOT NULL);
