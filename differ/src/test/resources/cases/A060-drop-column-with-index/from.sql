CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE INDEX ix ON t (name);
