-- composites.sql: composite types that stand for themselves and that no extension owns.
-- The collation of an attribute is given only where it is not that of its type.
-- Parameter 1: text[] of schema names. One row a type, ordered by schema and name.
SELECT n.nspname AS schema,
       c.relname AS name,
       attributes.*,
       d.description AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS attribute_names,
           array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS attribute_types,
           array_agg(cn.nspname::text ORDER BY a.attnum) AS attribute_collation_schemas,
           array_agg(co.collname::text ORDER BY a.attnum) AS attribute_collation_names,
           array_agg(ad.description ORDER BY a.attnum) AS attribute_comments
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
      LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
      LEFT JOIN pg_catalog.pg_description ad
        ON ad.classoid = 'pg_catalog.pg_class'::regclass AND ad.objoid = a.attrelid AND ad.objsubid = a.attnum
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) attributes
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_type'::regclass AND d.objoid = c.reltype AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND c.relkind = 'c'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.deptype = 'e'
                      AND (e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = c.reltype
                           OR e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid))
 ORDER BY n.nspname, c.relname
