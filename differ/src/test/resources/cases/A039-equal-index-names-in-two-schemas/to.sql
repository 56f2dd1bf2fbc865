CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE INDEX ix ON t (name);
CREATE SCHEMA s2;
CREATE TABLE s2.t (id bigint PRIMARY KEY, name text);
CREATE INDEX ix ON s2.t (name);
