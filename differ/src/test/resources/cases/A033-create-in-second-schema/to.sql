CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE SCHEMA s2;
CREATE TABLE s2.t (id bigint PRIMARY KEY);
