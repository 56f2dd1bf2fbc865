CREATE FUNCTION f(a integer DEFAULT 1) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 'a'; END $$;
CREATE FUNCTION h() RETURNS text LANGUAGE sql AS $$ SELECT 'h' $$;
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT f(), b text DEFAULT 'b', c text DEFAULT h(), CHECK (f() <> a), CONSTRAINT n CHECK (b <> f(1)));
CREATE INDEX i ON t ((a || f()));
