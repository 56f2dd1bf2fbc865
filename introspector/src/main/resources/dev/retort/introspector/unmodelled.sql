-- unmodelled.sql: what is there and not modelled; extension members left out.
-- Parameter 1: text[] of schema names. One row an object: kind, schema, name; ordered by these.
WITH scope AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
), member AS MATERIALIZED (
  SELECT e.classid, e.objid FROM pg_catalog.pg_depend e WHERE e.deptype = 'e'
), relation AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relrowsecurity, c.reloftype
    FROM pg_catalog.pg_class c
    JOIN scope n ON n.oid = c.relnamespace
   WHERE c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
), object AS (
  SELECT CASE r.relkind WHEN 'v' THEN 'views' WHEN 'm' THEN 'materialized views'
                        WHEN 'f' THEN 'foreign tables' END AS kind,
         r.nspname AS schema, r.relname::text AS name
    FROM relation r WHERE r.relkind IN ('v', 'm', 'f')
  UNION ALL
  SELECT 'partitions', r.nspname, r.relname
    FROM relation r WHERE r.relispartition AND r.relkind IN ('r', 'p')
  UNION ALL
  SELECT 'typed tables', r.nspname, r.relname FROM relation r WHERE r.reloftype <> 0
  UNION ALL
  SELECT 'tables with row security', r.nspname, r.relname FROM relation r WHERE r.relrowsecurity
  UNION ALL
  SELECT CASE p.prokind WHEN 'p' THEN 'procedures' WHEN 'a' THEN 'aggregates' ELSE 'functions' END,
         n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
    FROM pg_catalog.pg_proc p
    JOIN scope n ON n.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_proc'::regclass AND m.objid = p.oid)
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i -- what a range type brings with it
                      WHERE i.classid = 'pg_catalog.pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')
  UNION ALL
  SELECT 'base types', n.nspname, t.typname
    FROM pg_catalog.pg_type t
    JOIN scope n ON n.oid = t.typnamespace
   WHERE t.typtype = 'b' AND t.typelem = 0
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  SELECT 'triggers', r.nspname, r.relname || '.' || g.tgname
    FROM pg_catalog.pg_trigger g JOIN relation r ON r.oid = g.tgrelid
   WHERE NOT g.tgisinternal
  UNION ALL
  SELECT 'policies', r.nspname, r.relname || '.' || p.polname
    FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'rules', r.nspname, r.relname || '.' || w.rulename
    FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
   WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'extended statistics', n.nspname, s.stxname
    FROM pg_catalog.pg_statistic_ext s JOIN scope n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT 'collations', n.nspname, o.collname
    FROM pg_catalog.pg_collation o JOIN scope n ON n.oid = o.collnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_collation'::regclass AND m.objid = o.oid)
  UNION ALL -- since 18
  SELECT 'temporal constraints (WITHOUT OVERLAPS, PERIOD)', r.nspname, r.relname || '.' || k.conname -- since 18
    FROM pg_catalog.pg_constraint k JOIN relation r ON r.oid = k.conrelid WHERE k.conperiod -- since 18
  UNION ALL -- since 18
  SELECT 'constraints that are not enforced', r.nspname, r.relname || '.' || k.conname -- since 18
    FROM pg_catalog.pg_constraint k JOIN relation r ON r.oid = k.conrelid WHERE NOT k.conenforced -- since 18
)
SELECT o.kind, o.schema, o.name FROM object o ORDER BY o.kind, o.schema, o.name
