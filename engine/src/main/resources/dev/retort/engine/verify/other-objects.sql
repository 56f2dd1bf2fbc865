-- other-objects.sql: what migrations can make and the schema model does not hold; extension members left out.
-- Parameter 1: text[] of schema names. Parameters 2 and 3: the name of the version table, which with its companions is left out.
-- One row an object: kind, name, definition; ordered by these.
WITH scope AS (
  SELECT n.oid, n.nspname, n.nspacl FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
), member AS MATERIALIZED (
  SELECT e.classid, e.objid FROM pg_catalog.pg_depend e WHERE e.deptype = 'e'
), relation AS (
  SELECT c.*, n.nspname, pg_catalog.format('%I.%I', n.nspname, c.relname) AS fullname
    FROM pg_catalog.pg_class c
    JOIN scope n ON n.oid = c.relnamespace
   WHERE c.relpersistence <> 't' AND c.relname <> ? AND NOT starts_with(c.relname, ? || '_')
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
), object AS (
  SELECT 'settings of table' AS kind, r.fullname AS name,
         concat_ws(' ', r.reloptions::text, 'replica identity ' || r.relreplident::text) AS definition
    FROM relation r WHERE r.relkind IN ('r', 'p') AND (r.reloptions IS NOT NULL OR r.relreplident <> 'd')
  UNION ALL
  SELECT 'partition', r.fullname, pg_get_expr(r.relpartbound, r.oid) FROM relation r WHERE r.relispartition AND r.relkind IN ('r', 'p')
  UNION ALL
  SELECT 'foreign table', r.fullname, f.ftoptions::text
    FROM relation r JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = r.oid
  UNION ALL
  SELECT 'columns of', r.fullname,
         (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped)
    FROM relation r WHERE r.relkind IN ('c', 'f')
  UNION ALL
  SELECT 'storage of column', r.fullname || '.' || a.attname,
         concat_ws(' ', a.attstorage::text, a.attcompression::text, a.attstattarget::text, a.attoptions::text)
    FROM pg_catalog.pg_attribute a
    JOIN relation r ON r.oid = a.attrelid
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'm')
     AND (a.attstorage <> t.typstorage OR a.attcompression::text <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL)
  UNION ALL
  SELECT 'grants on', r.fullname, (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(r.relacl) x)
    FROM relation r WHERE r.relacl IS NOT NULL
  UNION ALL
  SELECT 'grants on column', r.fullname || '.' || a.attname, (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(a.attacl) x)
    FROM pg_catalog.pg_attribute a JOIN relation r ON r.oid = a.attrelid
   WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL
  SELECT 'grants on schema', n.nspname::text, (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(n.nspacl) x)
    FROM scope n WHERE n.nspacl IS NOT NULL
  UNION ALL
  SELECT 'default privileges', pg_get_userbyid(d.defaclrole) || ' ' || d.defaclobjtype::text, d.defaclacl::text
    FROM pg_catalog.pg_default_acl d
  UNION ALL
  SELECT 'grants on routine', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
         (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(p.proacl) x)
    FROM pg_catalog.pg_proc p
    JOIN scope n ON n.oid = p.pronamespace
   WHERE p.proacl IS NOT NULL
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_proc'::regclass AND m.objid = p.oid)
  UNION ALL
  SELECT CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'base type' END,
         format('%I.%I', n.nspname, t.typname),
         concat_ws(' ', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
                   CASE WHEN t.typnotnull THEN 'NOT NULL' END, t.typdefault,
                   (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname)
                      FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid),
                   (SELECT format_type(g.rngsubtype, NULL) FROM pg_catalog.pg_range g WHERE g.rngtypid = t.oid))
    FROM pg_catalog.pg_type t
    JOIN scope n ON n.oid = t.typnamespace
   WHERE (t.typtype IN ('d', 'r') OR t.typtype = 'b' AND t.typelem = 0)
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  SELECT 'collation', format('%I.%I', n.nspname, o.collname), (to_jsonb(o) - 'oid')::text
    FROM pg_catalog.pg_collation o JOIN scope n ON n.oid = o.collnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_collation'::regclass AND m.objid = o.oid)
  UNION ALL
  SELECT 'operator', format('%I.%s(%s, %s)', n.nspname, o.oprname, o.oprleft::regtype, o.oprright::regtype), o.oprcode::regprocedure::text
    FROM pg_catalog.pg_operator o JOIN scope n ON n.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_operator'::regclass AND m.objid = o.oid)
  UNION ALL
  SELECT 'text search configuration', format('%I.%I', n.nspname, o.cfgname), ''
    FROM pg_catalog.pg_ts_config o JOIN scope n ON n.oid = o.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_ts_config'::regclass AND m.objid = o.oid)
  UNION ALL
  SELECT 'extension', x.extname::text, n.nspname || ' ' || x.extversion
    FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
  UNION ALL
  SELECT 'publication', p.pubname::text, (to_jsonb(p) - 'oid')::text FROM pg_catalog.pg_publication p
  UNION ALL
  SELECT 'role', a.rolname::text,
         concat_ws(' ', a.rolsuper, a.rolinherit, a.rolcreaterole, a.rolcreatedb, a.rolcanlogin, a.rolreplication, a.rolbypassrls)
    FROM pg_catalog.pg_roles a WHERE NOT starts_with(a.rolname, 'pg_')
  UNION ALL
  SELECT 'comment on', i.type || ' ' || i.identity, d.description
    FROM pg_catalog.pg_description d
    CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
   WHERE i.schema IN (SELECT nspname FROM scope)
)
SELECT o.kind, o.name, o.definition FROM object o ORDER BY o.kind, o.name, o.definition
