CREATE TABLE t (id bigint PRIMARY KEY, n text) WITH (fillfactor = 80, toast.autovacuum_enabled = false);
CREATE UNLOGGED TABLE u (id bigint PRIMARY KEY, n text);
