CREATE TABLE o (id int PRIMARY KEY);
CREATE TABLE t (id bigint NOT NULL, at int NOT NULL, k int DEFAULT 1, CONSTRAINT positive CHECK (k > 0), PRIMARY KEY (id, at), FOREIGN KEY (k) REFERENCES o (id)) PARTITION BY LIST (at);
CREATE INDEX ix ON t (k);
CREATE TABLE t1 (id bigint NOT NULL, at int NOT NULL, k int, CONSTRAINT mine PRIMARY KEY (id, at));
CREATE INDEX t1_other ON t1 (id); CREATE TABLE t2 (id int, at int, x text);
