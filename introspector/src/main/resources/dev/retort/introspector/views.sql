-- views.sql: views and materialized views; no temporary ones and no extension members.
-- Parameter 1: text[] of schema names. One row a view, ordered by schema and name.
SELECT 'pg_catalog.pg_class'::regclass::oid AS class_oid,
       c.oid,
       CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END AS kind,
       n.nspname AS schema,
       c.relname AS name,
       NULL AS table_schema,
       NULL AS table_name,
       '' AS signature,
       'CREATE ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE 'MATERIALIZED VIEW ' END
         || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
         || COALESCE((SELECT ' USING ' || quote_ident(m.amname) FROM pg_catalog.pg_am m
                       WHERE m.oid = c.relam AND m.amname <> 'heap'), '')
         || COALESCE((SELECT ' WITH (' || string_agg(o.name || '=' || o.value, ', ' ORDER BY o.name) || ')'
                        FROM (SELECT x.option_name AS name,
                                     CASE WHEN x.option_name IN ('security_barrier', 'security_invoker') THEN x.option_value::boolean::text
                                          ELSE lower(x.option_value) END AS value
                                FROM pg_catalog.pg_options_to_table(c.reloptions) x) o
                       WHERE NOT (o.name IN ('security_barrier', 'security_invoker') AND o.value = 'false')), '')
         || E' AS\n' || rtrim(pg_get_viewdef(c.oid), '; ') AS definition,
       CASE c.relkind WHEN 'v' THEN
         ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                      || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE ' || a.attcollation::regcollation::text END
                 FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum) END AS shape,
       extra.sets,
       extra.unsets,
       d.description AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
  CROSS JOIN LATERAL (
    SELECT array_agg(x.set_sql ORDER BY x.set_sql) AS sets, array_agg(x.unset_sql ORDER BY x.set_sql) AS unsets
      FROM (SELECT 'COMMENT ON COLUMN ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.'
                   || quote_ident(a.attname) || ' IS ' || quote_literal(cd.description) AS set_sql,
                   'COMMENT ON COLUMN ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.'
                   || quote_ident(a.attname) || ' IS NULL' AS unset_sql
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_description cd
                ON cd.classoid = 'pg_catalog.pg_class'::regclass AND cd.objoid = c.oid AND cd.objsubid = a.attnum
             WHERE a.attrelid = c.oid AND a.attnum > 0
             UNION ALL
            SELECT 'ALTER VIEW ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ALTER COLUMN '
                   || quote_ident(a.attname) || ' SET DEFAULT ' || pg_get_expr(f.adbin, f.adrelid),
                   'ALTER VIEW ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ALTER COLUMN '
                   || quote_ident(a.attname) || ' DROP DEFAULT'
              FROM pg_catalog.pg_attrdef f
              JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
             WHERE f.adrelid = c.oid
             UNION ALL
            SELECT k.head || k.set_tail, k.head || k.unset_tail
              FROM (SELECT 'ALTER MATERIALIZED VIEW ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ALTER COLUMN '
                           || quote_ident(a.attname) || ' SET ' AS head, o.*
                      FROM pg_catalog.pg_attribute a
                      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                     CROSS JOIN LATERAL (
                       SELECT 'STATISTICS ' || a.attstattarget AS set_tail, 'STATISTICS -1' AS unset_tail WHERE a.attstattarget >= 0
                       UNION ALL
                       SELECT 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END,
                              'STORAGE ' || CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
                        WHERE a.attstorage <> t.typstorage
                       UNION ALL
                       SELECT 'COMPRESSION ' || CASE a.attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END, 'COMPRESSION default'
                        WHERE a.attcompression <> '') o
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'm') k) x) extra
 WHERE n.nspname = ANY (?::text[])
   AND c.relkind IN ('v', 'm')
   AND c.relpersistence <> 't'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname
