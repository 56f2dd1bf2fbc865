-- sequences.sql: sequences that are no identity or serial column's own and no extension's.
-- One that a column owns without drawing from it (ALTER SEQUENCE … OWNED BY) stands for itself.
-- Parameter 1: text[] of schema names. One row a sequence, ordered by schema and name.
SELECT n.nspname AS schema,
       c.relname AS name,
       format_type(s.seqtypid, NULL) AS type,
       s.seqstart AS seq_start,
       s.seqincrement AS seq_increment,
       s.seqmin AS seq_min,
       s.seqmax AS seq_max,
       s.seqcache AS seq_cache,
       s.seqcycle AS seq_cycle,
       d.description AS comment,
       own.nspname AS owner_schema,
       own.relname AS owner_name,
       own.attname AS owner_column
  FROM pg_catalog.pg_sequence s
  JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT o.objid, tn.nspname, t.relname, a.attname
               FROM pg_catalog.pg_depend o
               JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
               JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
               JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
              WHERE o.classid = 'pg_catalog.pg_class'::regclass AND o.deptype = 'a'
                AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.refobjsubid > 0) own
    ON own.objid = c.oid
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND c.relpersistence <> 't'
   AND NOT EXISTS (
         SELECT
           FROM pg_catalog.pg_depend o
           LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = o.refobjid AND f.adnum = o.refobjsubid
          WHERE o.classid = 'pg_catalog.pg_class'::regclass
            AND o.objid = c.oid
            AND (o.deptype IN ('e', 'i')
                 OR o.deptype = 'a'
                    AND pg_get_expr(f.adbin, f.adrelid)
                        = 'nextval(''' || replace(c.oid::regclass::text, '''', '''''') || '''::regclass)'))
 ORDER BY n.nspname, c.relname
