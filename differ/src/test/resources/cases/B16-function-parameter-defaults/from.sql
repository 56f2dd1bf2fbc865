CREATE FUNCTION f(a text DEFAULT 'x'::text, b integer DEFAULT (1)) RETURNS integer LANGUAGE sql AS 'SELECT 1';
