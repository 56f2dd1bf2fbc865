-- ranges.sql: range types that no extension owns.
-- Operator class and collation are given only where they are not what the subtype has anyway.
-- Parameter 1: text[] of schema names. One row a type, ordered by schema and name.
SELECT n.nspname AS schema,
       t.typname AS name,
       format_type(r.rngsubtype, NULL) AS subtype,
       CASE WHEN NOT oc.opcdefault
            THEN CASE WHEN ocn.nspname = 'pg_catalog' THEN '' ELSE quote_ident(ocn.nspname) || '.' END
                 || quote_ident(oc.opcname) END AS opclass,
       cn.nspname AS collation_schema,
       co.collname AS collation_name,
       NULLIF(r.rngcanonical::oid, 0)::regproc::text AS canonical,
       NULLIF(r.rngsubdiff::oid, 0)::regproc::text AS difference,
       mn.nspname AS multirange_schema,
       m.typname AS multirange_name,
       d.description AS comment
  FROM pg_catalog.pg_range r
  JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
  JOIN pg_catalog.pg_opclass oc ON oc.oid = r.rngsubopc
  JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
  JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid
  JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = r.rngcollation AND r.rngcollation <> s.typcollation
  LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
 ORDER BY n.nspname, t.typname
