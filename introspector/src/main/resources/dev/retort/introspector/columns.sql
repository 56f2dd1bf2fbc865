-- columns.sql: the columns of plain and partitioned tables, dropped ones left out; of partitions those that may not be what
-- PARTITION OF makes of the parent's.
-- The constraint behind NOT NULL comes with its column (PostgreSQL 18).
-- A serial column is one whose default draws from a sequence that it owns.
-- Parameter 1: text[] of schema names. One row a column, ordered by table and position.
WITH owned AS MATERIALIZED (
  SELECT s.*, o.refobjid, o.refobjsubid, o.deptype,
         (SELECT sn.nspname || '.' || sc.relname
            FROM pg_catalog.pg_class sc JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace
           WHERE sc.oid = s.seqrelid) AS seqname,
         'nextval(''' || replace(s.seqrelid::regclass::text, '''', '''''') || '''::regclass)' AS draw -- pg_get_expr never writes E''
    FROM pg_catalog.pg_sequence s
    JOIN pg_catalog.pg_depend o
      ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = s.seqrelid
     AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.deptype IN ('a', 'i')
)
SELECT a.attrelid AS table_oid,
       n.nspname || '.' || c.relname AS table_name,
       a.attname AS name,
       format_type(a.atttypid, a.atttypmod) AS type,
       a.attnotnull AS not_null,
       a.attidentity AS identity,
       a.attgenerated AS generated,
       x.expression,
       COALESCE(s.deptype = 'a', false) AS serial,
       s.seqname AS seq_name,
       s.seqstart AS seq_start,
       s.seqincrement AS seq_increment,
       s.seqmin AS seq_min,
       s.seqmax AS seq_max,
       s.seqcache AS seq_cache,
       s.seqcycle AS seq_cycle,
       cn.nspname AS collation_schema,
       co.collname AS collation_name,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' ELSE '' END AS compression,
       CASE WHEN a.attstorage = t.typstorage THEN ''
            ELSE CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                                   ELSE 'extended' END END AS storage,
       COALESCE(a.attstattarget, -1) AS statistics,
       a.attoptions AS parameters,
       c.relname AS relation,
       k.conname AS not_null_name, -- since 18
       k.connoinherit AS not_null_no_inherit, -- since 18
       k.coninhcount > 0 AS not_null_inherited, -- since 18
       k.convalidated AS not_null_validated, -- since 18
       kd.description AS not_null_comment, -- since 18
       NULL AS not_null_name, -- before 18
       d.description AS comment
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN (SELECT f.adrelid, f.adnum, pg_get_expr(f.adbin, f.adrelid) AS expression
               FROM pg_catalog.pg_attrdef f
               JOIN pg_catalog.pg_class fc ON fc.oid = f.adrelid
               JOIN pg_catalog.pg_namespace fn ON fn.oid = fc.relnamespace
              WHERE fn.nspname <> 'pg_catalog' OFFSET 0) x
    ON x.adrelid = a.attrelid AND x.adnum = a.attnum
  LEFT JOIN owned s
    ON s.refobjid = a.attrelid AND s.refobjsubid = a.attnum
   AND (s.deptype = 'i' OR x.expression = s.draw)
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_constraint k -- since 18
    ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum -- since 18
  LEFT JOIN pg_catalog.pg_description kd -- since 18
    ON kd.classoid = 'pg_catalog.pg_constraint'::regclass AND kd.objoid = k.oid AND kd.objsubid = 0 -- since 18
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
  LEFT JOIN pg_catalog.pg_inherits i ON c.relispartition AND i.inhrelid = c.oid
  LEFT JOIN pg_catalog.pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
 WHERE n.nspname = ANY (?::text[])
   AND c.relkind IN ('r', 'p')
   AND c.relpersistence <> 't'
   AND (NOT c.relispartition
        OR a.atthasdef OR p.atthasdef OR s.seqname IS NOT NULL OR d.description IS NOT NULL
        OR COALESCE(a.attstattarget, -1) >= 0 OR a.attoptions IS NOT NULL
        OR (a.attnotnull, a.attstorage, a.attcompression) IS DISTINCT FROM (p.attnotnull, p.attstorage, p.attcompression))
   AND a.attnum > 0
   AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum
