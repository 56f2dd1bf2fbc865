-- domains.sql: domains that no extension owns, with their checks.
-- The collation is given only where it is not that of the type beneath.
-- Parameter 1: text[] of schema names. One row a domain, ordered by schema and name.
SELECT n.nspname AS schema,
       t.typname AS name,
       format_type(t.typbasetype, t.typtypmod) AS type,
       t.typnotnull AS not_null,
       pg_get_expr(t.typdefaultbin, 0) AS default_value,
       cn.nspname AS collation_schema,
       co.collname AS collation_name,
       checks.*,
       d.description AS comment
  FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
  CROSS JOIN LATERAL (
    SELECT array_agg(k.conname::text ORDER BY k.conname) AS check_names,
           array_agg(pg_get_expr(k.conbin, 0) ORDER BY k.conname) AS check_expressions,
           array_agg(k.convalidated::text ORDER BY k.conname) AS check_validated,
           array_agg(kd.description ORDER BY k.conname) AS check_comments
      FROM pg_catalog.pg_constraint k
      LEFT JOIN pg_catalog.pg_description kd
        ON kd.classoid = 'pg_catalog.pg_constraint'::regclass AND kd.objoid = k.oid AND kd.objsubid = 0
     WHERE k.contypid = t.oid AND k.contype = 'c') checks
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
  LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND t.typtype = 'd'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
 ORDER BY n.nspname, t.typname
