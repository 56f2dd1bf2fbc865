-- partitions.sql: partitions, under the table that they are a partition of.
-- Parameter 1: text[] of schema names. One row a partition, ordered by parent and name.
SELECT i.inhparent AS parent_oid,
       c.oid,
       n.nspname AS schema,
       c.relname AS name,
       pg_get_expr(c.relpartbound, c.oid) AS bound,
       CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       COALESCE(c.reloptions, '{}')
         || ARRAY(SELECT 'toast.' || o FROM unnest(toast.reloptions) AS o) AS storage
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
  LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
 WHERE n.nspname = ANY (?::text[])
   AND c.relispartition
   AND c.relkind IN ('r', 'p')
 ORDER BY i.inhparent, n.nspname, c.relname
