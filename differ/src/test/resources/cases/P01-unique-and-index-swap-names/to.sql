CREATE TABLE t (a int, b int, CONSTRAINT y UNIQUE (a));
CREATE INDEX x ON t (b);
