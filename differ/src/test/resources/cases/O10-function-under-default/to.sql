CREATE FUNCTION new_default() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'b'; END $$;
CREATE FUNCTION shown(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(a) $$;
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text DEFAULT new_default());
CREATE TABLE u (id bigint PRIMARY KEY DEFAULT length(new_default()), CHECK (shown('a') = 'A'));
CREATE INDEX ix_t ON t (shown(a));
