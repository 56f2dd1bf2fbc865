CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE TABLE kid () INHERITS (t);
