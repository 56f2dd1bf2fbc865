CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE INDEX i1 ON t (name);
CREATE INDEX i2 ON t (lower(name));
