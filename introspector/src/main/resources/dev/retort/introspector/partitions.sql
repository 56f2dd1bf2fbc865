-- partitions.sql: partitions, under the table that they are a partition of; with the names of what is attached to the parent's
-- indexes and constraints.
-- Parameter 1: text[] of schema names. One row a partition, ordered by parent and name.
WITH attached AS MATERIALIZED (
  SELECT x.indrelid AS oid, pc.relname::text AS parent_name, oc.relname::text AS name
    FROM pg_catalog.pg_inherits h
    JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    JOIN pg_catalog.pg_class oc ON oc.oid = h.inhrelid
    JOIN pg_catalog.pg_class pc ON pc.oid = h.inhparent
  UNION ALL
  SELECT k.conrelid, p.conname, k.conname
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_constraint p ON p.oid = k.conparentid AND p.conrelid <> k.conrelid
   WHERE k.contype = 'f'
)
SELECT i.inhparent AS parent_oid,
       c.oid,
       n.nspname AS schema,
       c.relname AS name,
       c.relpersistence = 'u' AS unlogged,
       pg_get_expr(c.relpartbound, c.oid) AS bound,
       CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       COALESCE(c.reloptions, '{}')
         || ARRAY(SELECT 'toast.' || o FROM unnest(toast.reloptions) AS o) AS storage,
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attislocal
                ORDER BY a.attname) AS inherited_columns,
       ARRAY(SELECT k.conname::text FROM pg_catalog.pg_constraint k
                WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conislocal AND k.coninhcount > 0
                ORDER BY k.conname) AS merged_checks,
       ARRAY(SELECT a.attname::text
                 FROM pg_catalog.pg_constraint k
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                WHERE k.conrelid = c.oid AND k.contype = 'n' AND NOT k.conislocal
                ORDER BY a.attname) AS inherited_not_nulls,
       ARRAY(SELECT t.parent_name FROM attached t WHERE t.oid = c.oid ORDER BY t.parent_name, t.name) AS parent_names,
       ARRAY(SELECT t.name FROM attached t WHERE t.oid = c.oid ORDER BY t.parent_name, t.name) AS own_names,
       d.description AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
  LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND c.relispartition
   AND c.relkind IN ('r', 'p')
 ORDER BY i.inhparent, n.nspname, c.relname
