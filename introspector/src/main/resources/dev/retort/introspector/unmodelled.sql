-- unmodelled.sql: what is there and not modelled; extension members left out.
-- Parameter 1: text[] of schema names. One row an object: kind, schema, name; ordered by these.
WITH scope AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
), member AS MATERIALIZED (
  SELECT e.classid, e.objid FROM pg_catalog.pg_depend e WHERE e.deptype = 'e'
), relation AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.reloftype
    FROM pg_catalog.pg_class c
    JOIN scope n ON n.oid = c.relnamespace
   WHERE c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
), object AS (
  SELECT 'foreign tables' AS kind, r.nspname AS schema, r.relname::text AS name
    FROM relation r WHERE r.relkind = 'f'
  UNION ALL
  SELECT 'typed tables', r.nspname, r.relname FROM relation r WHERE r.reloftype <> 0
  UNION ALL
  SELECT 'base types', n.nspname, t.typname
    FROM pg_catalog.pg_type t
    JOIN scope n ON n.oid = t.typnamespace
   WHERE t.typtype = 'b' AND t.typelem = 0
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  SELECT 'collations', n.nspname, o.collname
    FROM pg_catalog.pg_collation o JOIN scope n ON n.oid = o.collnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_collation'::regclass AND m.objid = o.oid)
  UNION ALL
  SELECT 'operators', n.nspname, o.oprname::text
    FROM pg_catalog.pg_operator o JOIN scope n ON n.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_operator'::regclass AND m.objid = o.oid)
  UNION ALL
  SELECT 'text search configurations', n.nspname, o.cfgname::text
    FROM pg_catalog.pg_ts_config o JOIN scope n ON n.oid = o.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_ts_config'::regclass AND m.objid = o.oid)
)
SELECT o.kind, o.schema, o.name FROM object o ORDER BY o.kind, o.schema, o.name
