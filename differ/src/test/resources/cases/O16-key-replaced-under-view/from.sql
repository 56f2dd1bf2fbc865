CREATE TABLE t (id int, other int NOT NULL, a text, CONSTRAINT k PRIMARY KEY (id));
CREATE VIEW v AS SELECT id, a, count(*) AS n FROM t GROUP BY id;
