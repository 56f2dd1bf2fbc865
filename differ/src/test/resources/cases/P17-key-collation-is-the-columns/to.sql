CREATE TABLE t (a text, b text);
CREATE INDEX ix ON t (a COLLATE "C", b);
