CREATE TABLE t (id bigint PRIMARY KEY, name text);
CREATE UNIQUE INDEX ux_name ON t (name);
