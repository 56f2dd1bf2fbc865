CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id int, m mood DEFAULT 'ok');
INSERT INTO t VALUES (1, 'sad');
