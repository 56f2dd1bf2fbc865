-- grants.sql: privileges so far as they are not what every new object has, on schemas, relations and their columns, sequences,
-- routines and types; and default privileges. Read only where grants are asked for.
-- Parameter 1: text[] of schema names. One row an object with privileges, ordered by kind, schema and name.
WITH scope AS (
  SELECT n.* FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?::text[])
), member AS MATERIALIZED (
  SELECT e.classid, e.objid FROM pg_catalog.pg_depend e WHERE e.deptype = 'e'
), owned AS (
  SELECT 'SCHEMA' AS word, NULL::name AS schema, s.nspname AS name, '' AS arguments, quote_ident(s.nspname) AS quoted,
         s.nspowner AS owner, 'n'::"char" AS code, s.nspacl AS acl, '' AS column_name
    FROM scope s
  UNION ALL
  SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, s.nspname, c.relname, '',
         quote_ident(s.nspname) || '.' || quote_ident(c.relname), c.relowner,
         CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relacl, ''
    FROM pg_catalog.pg_class c JOIN scope s ON s.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
  UNION ALL
  SELECT 'TABLE', s.nspname, c.relname, '', quote_ident(s.nspname) || '.' || quote_ident(c.relname), c.relowner,
         'c', a.attacl, a.attname::text
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN scope s ON s.oid = c.relnamespace
   WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid)
  UNION ALL
  SELECT 'ROUTINE', s.nspname, p.proname, oidvectortypes(p.proargtypes),
         quote_ident(s.nspname) || '.' || quote_ident(p.proname) || '('
           || array_to_string(ARRAY(SELECT format_type(u.type, NULL)
                                      FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS u (type, place)
                                     ORDER BY u.place), ', ') || ')',
         p.proowner, 'f', p.proacl, ''
    FROM pg_catalog.pg_proc p JOIN scope s ON s.oid = p.pronamespace
   WHERE p.proacl IS NOT NULL
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_proc'::regclass AND m.objid = p.oid)
  UNION ALL
  SELECT 'TYPE', s.nspname, t.typname, '', quote_ident(s.nspname) || '.' || quote_ident(t.typname), t.typowner,
         'T', t.typacl, ''
    FROM pg_catalog.pg_type t JOIN scope s ON s.oid = t.typnamespace
   WHERE t.typacl IS NOT NULL
     AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid)
), difference AS (
  SELECT o.*, x.grantee, x.privilege_type, x.is_grantable, x.given
    FROM owned o
    CROSS JOIN LATERAL (
      SELECT g.grantee, g.privilege_type, g.is_grantable, true AS given FROM aclexplode(o.acl) g
       WHERE o.acl IS NOT NULL
         AND NOT EXISTS (SELECT FROM aclexplode(CASE WHEN o.code = 'c' THEN NULL ELSE acldefault(o.code, o.owner) END) b
                          WHERE b.grantee = g.grantee AND b.privilege_type = g.privilege_type AND b.is_grantable = g.is_grantable)
      UNION ALL
      SELECT b.grantee, b.privilege_type, b.is_grantable, false
        FROM aclexplode(CASE WHEN o.code = 'c' OR o.acl IS NULL THEN NULL ELSE acldefault(o.code, o.owner) END) b
       WHERE NOT EXISTS (SELECT FROM aclexplode(o.acl) g
                          WHERE b.grantee = g.grantee AND b.privilege_type = g.privilege_type AND b.is_grantable = g.is_grantable)
    ) x
), statement AS (
  SELECT d.word, d.schema, d.name, d.arguments,
         'GRANT ' || d.privilege_type || CASE d.column_name WHEN '' THEN '' ELSE ' (' || quote_ident(d.column_name) || ')' END
           || ' ON ' || d.word || ' ' || d.quoted || ' TO '
           || CASE d.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(d.grantee)) END
           || CASE WHEN d.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS grant_sql,
         'REVOKE ' || d.privilege_type || CASE d.column_name WHEN '' THEN '' ELSE ' (' || quote_ident(d.column_name) || ')' END
           || ' ON ' || d.word || ' ' || d.quoted || ' FROM '
           || CASE d.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(d.grantee)) END AS revoke_sql,
         d.given
    FROM difference d
), initial AS (
  SELECT a.defaclrole, n.nspname, a.defaclobjtype, a.defaclacl,
         CASE WHEN a.defaclnamespace = 0
              THEN acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END::"char", a.defaclrole)
              END AS base,
         CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                              WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS word
    FROM pg_catalog.pg_default_acl a
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
   WHERE a.defaclnamespace = 0 OR a.defaclnamespace IN (SELECT s.oid FROM scope s)
), future AS (
  SELECT i.*, x.*,
         'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(pg_get_userbyid(i.defaclrole))
           || COALESCE(' IN SCHEMA ' || quote_ident(i.nspname), '') AS head,
         CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END AS role,
         CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS option
    FROM initial i
    CROSS JOIN LATERAL (
      SELECT g.grantee, g.privilege_type, g.is_grantable, true AS given FROM aclexplode(i.defaclacl) g
       WHERE NOT EXISTS (SELECT FROM aclexplode(i.base) b
                          WHERE b.grantee = g.grantee AND b.privilege_type = g.privilege_type AND b.is_grantable = g.is_grantable)
      UNION ALL
      SELECT b.grantee, b.privilege_type, b.is_grantable, false FROM aclexplode(i.base) b
       WHERE NOT EXISTS (SELECT FROM aclexplode(i.defaclacl) g
                          WHERE b.grantee = g.grantee AND b.privilege_type = g.privilege_type AND b.is_grantable = g.is_grantable)
    ) x
)
SELECT 0 AS class_oid, 0 AS oid, 'GRANTS' AS kind, s.schema, s.name, NULL AS table_schema, NULL AS table_name,
       CASE s.word WHEN 'ROUTINE' THEN 'ROUTINE(' || s.arguments || ')' ELSE s.word END AS signature, '' AS definition,
       NULL::text[] AS shape,
       array_agg(CASE WHEN s.given THEN s.grant_sql ELSE s.revoke_sql END ORDER BY s.grant_sql) AS sets,
       array_agg(CASE WHEN s.given THEN s.revoke_sql ELSE s.grant_sql END ORDER BY s.grant_sql) AS unsets,
       NULL AS comment
  FROM statement s
 GROUP BY s.word, s.schema, s.name, s.arguments
UNION ALL
SELECT 0, 0, 'DEFAULT_PRIVILEGES', f.nspname, pg_get_userbyid(f.defaclrole), NULL, NULL, f.word, '', NULL,
       array_agg(f.head || CASE WHEN f.given THEN ' GRANT ' ELSE ' REVOKE ' END || f.privilege_type || ' ON ' || f.word
                 || CASE WHEN f.given THEN ' TO ' || f.role || f.option ELSE ' FROM ' || f.role END
                 ORDER BY f.privilege_type, f.role),
       array_agg(f.head || CASE WHEN f.given THEN ' REVOKE ' ELSE ' GRANT ' END || f.privilege_type || ' ON ' || f.word
                 || CASE WHEN f.given THEN ' FROM ' || f.role ELSE ' TO ' || f.role || f.option END
                 ORDER BY f.privilege_type, f.role),
       NULL
  FROM future f
 GROUP BY f.nspname, f.defaclrole, f.word
 ORDER BY 3, 4, 5, 8
