CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE INDEX ix_name ON t (name);
