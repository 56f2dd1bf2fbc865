CREATE TABLE t (a int);
CREATE TABLE u (a int);
CREATE INDEX y ON t (a);
CREATE INDEX x ON u (a);
