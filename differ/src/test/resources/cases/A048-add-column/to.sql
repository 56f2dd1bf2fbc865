CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30), phone varchar(32));
