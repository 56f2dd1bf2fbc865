CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30), z int, a int, m text);
