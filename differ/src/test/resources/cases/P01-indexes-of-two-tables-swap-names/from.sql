CREATE TABLE t (a int);
CREATE TABLE u (a int);
CREATE INDEX x ON t (a);
CREATE INDEX y ON u (a);
