CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE VIEW v AS SELECT * FROM t;
