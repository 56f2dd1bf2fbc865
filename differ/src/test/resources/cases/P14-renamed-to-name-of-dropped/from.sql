CREATE TABLE t (a int, b int, CONSTRAINT ck CHECK (a > 0), CONSTRAINT kc CHECK (b > 0));
CREATE INDEX x ON t (a);
CREATE INDEX y ON t (b);
