CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE t (id bigint PRIMARY KEY, a citext);
CREATE VIEW v AS SELECT a FROM t WHERE a = 'x';
CREATE FUNCTION f(a citext) RETURNS text LANGUAGE sql AS $$ SELECT a::text $$;
