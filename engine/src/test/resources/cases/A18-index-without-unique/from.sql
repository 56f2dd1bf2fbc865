CREATE TABLE t (id bigint PRIMARY KEY, email varchar(255));
CREATE INDEX ix ON t (email);
