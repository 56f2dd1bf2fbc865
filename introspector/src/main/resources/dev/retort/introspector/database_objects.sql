-- database_objects.sql: extensions whose objects live in the schemas, and event triggers whose function does.
-- An extension's version is the server's business, and its comment comes with it: neither is read.
-- Parameter 1: text[] of schema names. One row an object, ordered by kind and name.
WITH scope AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
)
SELECT 'pg_catalog.pg_extension'::regclass::oid AS class_oid, x.oid, 'EXTENSION' AS kind, NULL AS schema,
       x.extname::text AS name, NULL AS table_schema, NULL AS table_name, '' AS signature,
       'CREATE EXTENSION ' || quote_ident(x.extname) || ' WITH SCHEMA ' || quote_ident(n.nspname) AS definition,
       NULL::text[] AS shape, NULL::text[] AS sets, NULL::text[] AS unsets, NULL AS comment
  FROM pg_catalog.pg_extension x
  JOIN scope n ON n.oid = x.extnamespace
UNION ALL
SELECT 'pg_catalog.pg_event_trigger'::regclass::oid, v.oid, 'EVENT_TRIGGER', NULL, v.evtname::text, NULL, NULL, '',
       'CREATE EVENT TRIGGER ' || quote_ident(v.evtname) || ' ON ' || quote_ident(v.evtevent)
         || COALESCE(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t) FROM unnest(v.evttags) AS t) || ')', '')
         || ' EXECUTE FUNCTION ' || v.evtfoid::regproc || '()',
       NULL,
       CASE WHEN v.evtenabled <> 'O'
            THEN ARRAY['ALTER EVENT TRIGGER ' || quote_ident(v.evtname)
                       || CASE v.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END] END,
       CASE WHEN v.evtenabled <> 'O' THEN ARRAY['ALTER EVENT TRIGGER ' || quote_ident(v.evtname) || ' ENABLE'] END,
       d.description
  FROM pg_catalog.pg_event_trigger v
  JOIN pg_catalog.pg_proc p ON p.oid = v.evtfoid
  JOIN scope n ON n.oid = p.pronamespace
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_event_trigger'::regclass AND d.objoid = v.oid
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_event_trigger'::regclass AND e.objid = v.oid AND e.deptype = 'e')
 ORDER BY kind, name
