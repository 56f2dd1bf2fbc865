CREATE TABLE t (a int, b int, CONSTRAINT x UNIQUE (a));
CREATE INDEX y ON t (b);
