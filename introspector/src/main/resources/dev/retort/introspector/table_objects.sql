-- table_objects.sql: triggers, rules, policies, row security and extended statistics of tables and views, and the indexes
-- of materialized views. Triggers that a constraint or a partitioned parent brings with it are left out. The server prints the columns
-- of statistics in their order in the table, which means nothing: they are sorted by name.
-- Parameter 1: text[] of schema names. One row an object, ordered by kind, schema, relation and name.
WITH relation AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
         quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS quoted
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY (?::text[])
     AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
     AND c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                      WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
), object AS (
  SELECT 'pg_catalog.pg_trigger'::regclass::oid AS class_oid, g.oid, 'TRIGGER' AS kind, r.nspname AS schema,
         g.tgname::text AS name, r.nspname AS table_schema, r.relname AS table_name,
         pg_get_triggerdef(g.oid) AS definition,
         CASE WHEN g.tgconstraint = 0 THEN ARRAY['trigger'] END AS shape,
         CASE WHEN g.tgenabled <> 'O'
              THEN ARRAY['ALTER TABLE ' || r.quoted || CASE g.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                                                                       ELSE ' ENABLE ALWAYS' END
                         || ' TRIGGER ' || quote_ident(g.tgname)] END AS sets,
         CASE WHEN g.tgenabled <> 'O'
              THEN ARRAY['ALTER TABLE ' || r.quoted || ' ENABLE TRIGGER ' || quote_ident(g.tgname)] END AS unsets
    FROM pg_catalog.pg_trigger g
    JOIN relation r ON r.oid = g.tgrelid
   WHERE NOT g.tgisinternal AND g.tgparentid = 0
  UNION ALL
  SELECT 'pg_catalog.pg_rewrite'::regclass::oid, w.oid, 'RULE', r.nspname, w.rulename, r.nspname, r.relname,
         rtrim(pg_get_ruledef(w.oid), '; '), ARRAY['rule'],
         CASE WHEN w.ev_enabled <> 'O'
              THEN ARRAY['ALTER TABLE ' || r.quoted || CASE w.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                                                                        ELSE ' ENABLE ALWAYS' END
                         || ' RULE ' || quote_ident(w.rulename)] END,
         CASE WHEN w.ev_enabled <> 'O'
              THEN ARRAY['ALTER TABLE ' || r.quoted || ' ENABLE RULE ' || quote_ident(w.rulename)] END
    FROM pg_catalog.pg_rewrite w
    JOIN relation r ON r.oid = w.ev_class
   WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'pg_catalog.pg_policy'::regclass::oid, p.oid, 'POLICY', r.nspname, p.polname, r.nspname, r.relname,
         'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || r.quoted
           || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
           || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                            WHEN 'd' THEN ' FOR DELETE' ELSE '' END
           || COALESCE((SELECT ' TO ' || string_agg(CASE WHEN u.role = 0 THEN 'PUBLIC'
                                                         ELSE quote_ident(pg_get_userbyid(u.role)) END, ', '
                                                    ORDER BY pg_get_userbyid(u.role))
                          FROM unnest(p.polroles) AS u (role)
                        HAVING NOT bool_or(u.role = 0)), '')
           || COALESCE(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
           || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
         NULL, NULL, NULL
    FROM pg_catalog.pg_policy p
    JOIN relation r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, 0, 'ROW_SECURITY', r.nspname, r.relname, NULL, NULL,
         'ALTER TABLE ' || r.quoted || CASE WHEN r.relrowsecurity THEN ' ENABLE' ELSE ' DISABLE' END || ' ROW LEVEL SECURITY',
         NULL,
         CASE WHEN r.relforcerowsecurity THEN ARRAY['ALTER TABLE ' || r.quoted || ' FORCE ROW LEVEL SECURITY'] END,
         CASE WHEN r.relforcerowsecurity THEN ARRAY['ALTER TABLE ' || r.quoted || ' NO FORCE ROW LEVEL SECURITY'] END
    FROM relation r
   WHERE r.relrowsecurity OR r.relforcerowsecurity
  UNION ALL
  SELECT 'pg_catalog.pg_statistic_ext'::regclass::oid, s.oid, 'STATISTICS', sn.nspname, s.stxname, NULL, NULL,
         overlay(pg_get_statisticsobjdef(s.oid) PLACING sorted.names
                 FROM h.length + position(' ON ' IN substr(pg_get_statisticsobjdef(s.oid), h.length + 1)) + 4
                 FOR length(sorted.stored)), NULL,
         CASE WHEN s.stxstattarget >= 0
              THEN ARRAY['ALTER STATISTICS ' || quote_ident(sn.nspname) || '.' || quote_ident(s.stxname)
                         || ' SET STATISTICS ' || s.stxstattarget] END,
         CASE WHEN s.stxstattarget >= 0
              THEN ARRAY['ALTER STATISTICS ' || quote_ident(sn.nspname) || '.' || quote_ident(s.stxname)
                         || ' SET STATISTICS -1'] END
    FROM pg_catalog.pg_statistic_ext s
    JOIN relation r ON r.oid = s.stxrelid
    JOIN pg_catalog.pg_namespace sn ON sn.oid = s.stxnamespace
   CROSS JOIN LATERAL (
         SELECT length('CREATE STATISTICS ' || quote_ident(sn.nspname) || '.' || quote_ident(s.stxname))) AS h (length)
   CROSS JOIN LATERAL (
         SELECT COALESCE(string_agg(quote_ident(a.attname), ', ' ORDER BY k.place), ''),
                COALESCE(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C"), '')
           FROM unnest(s.stxkeys::int2[]) WITH ORDINALITY AS k (attnum, place)
           JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum) AS sorted (stored, names)
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, i.indexrelid, 'VIEW_INDEX', r.nspname, c.relname, r.nspname, r.relname,
         pg_get_indexdef(i.indexrelid), NULL, NULL, NULL
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    JOIN relation r ON r.oid = i.indrelid
   WHERE r.relkind = 'm'
)
SELECT o.class_oid, o.oid, o.kind, o.schema, o.name, o.table_schema, o.table_name, '' AS signature, o.definition, o.shape,
       o.sets, o.unsets, d.description AS comment
  FROM object o
  LEFT JOIN pg_catalog.pg_description d ON d.classoid = o.class_oid AND d.objoid = o.oid AND d.objsubid = 0
 ORDER BY o.kind, o.schema, o.table_name, o.name
