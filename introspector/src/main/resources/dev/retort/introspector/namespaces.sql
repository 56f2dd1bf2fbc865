-- namespaces.sql: the schemas that exist.
-- Parameter 1: text[] of schema names. One row a schema, ordered by name.
SELECT n.nspname AS name
  FROM pg_catalog.pg_namespace n
 WHERE n.nspname = ANY (?::text[])
 ORDER BY n.nspname
