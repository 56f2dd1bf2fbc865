CREATE UNLOGGED TABLE t (id bigint PRIMARY KEY, n text) WITH (fillfactor = 70, autovacuum_enabled = false);
CREATE TABLE u (id bigint PRIMARY KEY, n text);
