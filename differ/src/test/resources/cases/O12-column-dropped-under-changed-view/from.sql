CREATE TABLE t (id bigint PRIMARY KEY, a text, c text, b text);
CREATE VIEW v AS SELECT id, a, b FROM t;
CREATE STATISTICS s ON c, b FROM t;
