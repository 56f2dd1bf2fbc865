-- constraints.sql: primary, unique, foreign, check and exclusion constraints of tables.
-- PostgreSQL 18's NOT NULL constraints (contype n) are the columns' business; copies on partitions
-- (conparentid) and inherited checks (coninhcount) are their parents', whether or not they are declared here, too.
-- Parameter 1: text[] of schema names. One row a constraint, ordered by table and name.
SELECT k.conrelid AS table_oid,
       n.nspname || '.' || c.relname AS table_name,
       k.conname AS name,
       k.contype AS kind,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.conkey) WITH ORDINALITY AS u (attnum, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
              ORDER BY u.place) AS columns,
       ARRAY(SELECT a.attname::text
               FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (attnum, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
              WHERE u.place > i.indnkeyatts
              ORDER BY u.place) AS include,
       i.indnullsnotdistinct AS nulls_not_distinct, -- since 15
       false AS nulls_not_distinct, -- before 15
       rn.nspname AS ref_schema,
       r.relname AS ref_name,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.confkey) WITH ORDINALITY AS u (attnum, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.attnum
              ORDER BY u.place) AS ref_columns,
       k.confdeltype AS on_delete,
       ARRAY(SELECT a.attname::text -- since 15
               FROM unnest(k.confdelsetcols) WITH ORDINALITY AS u (attnum, place) -- since 15
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum -- since 15
              ORDER BY u.place) AS on_delete_columns, -- since 15
       '{}'::text[] AS on_delete_columns, -- before 15
       k.confupdtype AS on_update,
       k.confmatchtype AS match,
       k.condeferrable AS deferrable,
       k.condeferred AS deferred,
       k.convalidated OR NOT k.conenforced AS validated, -- since 18
       k.conenforced AS enforced, -- since 18
       k.conperiod AS period, -- since 18
       k.convalidated AS validated, -- before 18
       true AS enforced, -- before 18
       false AS period, -- before 18
       k.connoinherit AS no_inherit,
       CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
       CASE k.contype WHEN 'x' THEN pg_get_constraintdef(k.oid) END AS definition,
       d.description AS comment
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
  LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND c.relkind IN ('r', 'p')
   AND c.relpersistence <> 't'
   AND k.contype IN ('p', 'u', 'f', 'c', 'x')
   AND k.conparentid = 0
   AND (k.contype <> 'c' OR k.coninhcount = 0)
 ORDER BY k.conrelid, k.conname
