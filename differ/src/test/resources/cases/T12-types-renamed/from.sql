CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN age AS int CHECK (VALUE > 0); CREATE TYPE addr AS (m mood, a age, zip int);
CREATE TABLE t (id int, m mood DEFAULT 'ok' CHECK (m <> 'sad'), a age, h addr, hs addr[]);
INSERT INTO t VALUES (1, 'ok', 4, ROW('ok', 5, 6));
