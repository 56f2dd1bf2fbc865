CREATE TABLE t (id bigint PRIMARY KEY, a text, c text);
CREATE VIEW v AS SELECT id, a FROM t;
