-- dependencies.sql: what views, routines, triggers, rules, policies, statistics and event triggers cannot be without.
-- A view's dependencies are its rewrite rule's; a row type stands for its relation, an array for its element, a member for its
-- extension.
-- Parameter 1: text[] of schema names, of the dependent objects. One row a dependency, ordered by object and what it needs.
WITH scope AS (
  SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
), dependent AS (
  SELECT 'pg_catalog.pg_rewrite'::regclass::oid AS classid, w.oid AS objid,
         CASE WHEN w.rulename = '_RETURN' THEN 'pg_catalog.pg_class'::regclass::oid
              ELSE 'pg_catalog.pg_rewrite'::regclass::oid END AS class_oid,
         CASE WHEN w.rulename = '_RETURN' THEN w.ev_class ELSE w.oid END AS oid
    FROM pg_catalog.pg_rewrite w
    JOIN pg_catalog.pg_class c ON c.oid = w.ev_class
    JOIN scope s ON s.oid = c.relnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_attrdef'::regclass, f.oid, 'pg_catalog.pg_class'::regclass, c.oid
    FROM pg_catalog.pg_class c
    JOIN scope s ON s.oid = c.relnamespace
    JOIN pg_catalog.pg_attrdef f ON f.adrelid = c.oid
   WHERE c.relkind = 'v'
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass, i.indexrelid, 'pg_catalog.pg_class'::regclass, i.indexrelid
    FROM pg_catalog.pg_class c
    JOIN scope s ON s.oid = c.relnamespace
    JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
   WHERE c.relkind = 'm'
  UNION ALL
  SELECT 'pg_catalog.pg_proc'::regclass, p.oid, 'pg_catalog.pg_proc'::regclass, p.oid
    FROM pg_catalog.pg_proc p JOIN scope s ON s.oid = p.pronamespace
  UNION ALL
  SELECT 'pg_catalog.pg_trigger'::regclass, g.oid, 'pg_catalog.pg_trigger'::regclass, g.oid
    FROM pg_catalog.pg_trigger g
    JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
    JOIN scope s ON s.oid = c.relnamespace
   WHERE NOT g.tgisinternal
  UNION ALL
  SELECT 'pg_catalog.pg_policy'::regclass, p.oid, 'pg_catalog.pg_policy'::regclass, p.oid
    FROM pg_catalog.pg_policy p
    JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    JOIN scope s ON s.oid = c.relnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_statistic_ext'::regclass, x.oid, 'pg_catalog.pg_statistic_ext'::regclass, x.oid
    FROM pg_catalog.pg_statistic_ext x JOIN scope s ON s.oid = x.stxnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_event_trigger'::regclass, v.oid, 'pg_catalog.pg_event_trigger'::regclass, v.oid
    FROM pg_catalog.pg_event_trigger v
), edge AS (
  SELECT o.class_oid, o.oid, d.refclassid, d.refobjid, d.refobjsubid
    FROM dependent o
    JOIN pg_catalog.pg_depend d ON d.classid = o.classid AND d.objid = o.objid AND d.deptype IN ('n', 'a')
   WHERE NOT (d.refclassid = o.class_oid AND d.refobjid = o.oid)
), typed AS (
  SELECT e.class_oid, e.oid, t.typrelid, t.oid AS type_oid
    FROM edge e
    JOIN pg_catalog.pg_type a ON a.oid = e.refobjid
    JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN a.typelem <> 0 AND a.typlen = -1 THEN a.typelem ELSE a.oid END
   WHERE e.refclassid = 'pg_catalog.pg_type'::regclass
), need AS (
  SELECT e.class_oid, e.oid, 'EXTENSION' AS target, NULL::name AS schema, x.extname AS name, '' AS signature, '' AS column_name
    FROM edge e
    JOIN pg_catalog.pg_depend m ON m.classid = e.refclassid AND m.objid = e.refobjid AND m.deptype = 'e'
    JOIN pg_catalog.pg_extension x ON x.oid = m.refobjid
  UNION
  SELECT e.class_oid, e.oid, 'RELATION', n.nspname, c.relname, '', COALESCE(a.attname::text, '')
    FROM edge e
    JOIN pg_catalog.pg_class c ON c.oid = e.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = e.refobjid AND a.attnum = e.refobjsubid AND e.refobjsubid <> 0
   WHERE e.refclassid = 'pg_catalog.pg_class'::regclass
  UNION
  SELECT e.class_oid, e.oid, 'ROUTINE', n.nspname, p.proname,
         array_to_string(ARRAY(SELECT format_type(u.type, NULL)
                                 FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS u (type, place)
                                ORDER BY u.place), ', '),
         ''
    FROM edge e
    JOIN pg_catalog.pg_proc p ON p.oid = e.refobjid
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
   WHERE e.refclassid = 'pg_catalog.pg_proc'::regclass
  UNION
  SELECT e.class_oid, e.oid, 'CONSTRAINT', n.nspname, c.relname, '', k.conname
    FROM edge e
    JOIN pg_catalog.pg_constraint k ON k.oid = e.refobjid
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE e.refclassid = 'pg_catalog.pg_constraint'::regclass
  UNION
  SELECT t.class_oid, t.oid, 'RELATION', n.nspname, c.relname, '', ''
    FROM typed t
    JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind <> 'c'
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  UNION
  SELECT t.class_oid, t.oid, 'TYPE', n.nspname, y.typname, '', ''
    FROM typed t
    JOIN pg_catalog.pg_type y ON y.oid = t.type_oid
    JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace
   WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
)
SELECT n.class_oid, n.oid, n.target, n.schema, n.name, n.signature, n.column_name
  FROM need n
 ORDER BY n.class_oid, n.oid, n.target, n.schema, n.name, n.signature, n.column_name
