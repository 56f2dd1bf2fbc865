CREATE FUNCTION f(a text DEFAULT 'x') RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 'a'; END $$;
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT f(), b text DEFAULT f('b'), c text DEFAULT 'c', CHECK (f() <> a), CONSTRAINT n CHECK (b <> f('1')));
CREATE INDEX i ON t ((a || f()));
