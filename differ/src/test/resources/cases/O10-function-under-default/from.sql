CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE FUNCTION old_default() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a'; END $$;
ALTER TABLE t ADD b text DEFAULT old_default();
