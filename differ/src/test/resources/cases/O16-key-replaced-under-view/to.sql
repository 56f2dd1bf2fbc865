CREATE TABLE t (id int NOT NULL, other int NOT NULL, a text, CONSTRAINT k PRIMARY KEY (other));
CREATE VIEW v AS SELECT other AS id, a, count(*) AS n FROM t GROUP BY other;
