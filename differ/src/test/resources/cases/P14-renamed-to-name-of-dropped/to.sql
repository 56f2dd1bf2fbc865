CREATE TABLE t (a int, b int, CONSTRAINT ck CHECK (b > 0));
CREATE INDEX x ON t (b);
