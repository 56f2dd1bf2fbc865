-- indexes.sql: indexes that no constraint owns and that are attached to no other.
-- Operator class and collation are given only where they are not what the key has anyway.
-- Parameter 1: text[] of schema names. One row an index, ordered by table and name.
SELECT i.indrelid AS table_oid,
       n.nspname AS schema,
       c.relname AS name,
       m.amname AS method,
       i.indisunique AS is_unique,
       i.indisvalid AS valid,
       i.indnullsnotdistinct AS nulls_not_distinct, -- since 15
       false AS nulls_not_distinct, -- before 15
       pg_get_expr(i.indpred, i.indrelid) AS predicate,
       c.reloptions AS storage,
       keys.*,
       ARRAY(SELECT a.attname::text
               FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (attnum, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum
              WHERE u.place > i.indnkeyatts
              ORDER BY u.place) AS include,
       d.description AS comment
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_catalog.pg_am m ON m.oid = c.relam
  CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY u.place) AS key_columns,
           array_agg(CASE WHEN u.attnum = 0 THEN pg_get_indexdef(i.indexrelid, u.place::int, false) END
                     ORDER BY u.place) AS key_expressions,
           array_agg(u.option::text ORDER BY u.place) AS key_options,
           array_agg(CASE WHEN NOT oc.opcdefault OR ia.attoptions IS NOT NULL
                          THEN CASE WHEN ocn.nspname = 'pg_catalog' THEN '' ELSE quote_ident(ocn.nspname) || '.' END
                               || quote_ident(oc.opcname)
                               || COALESCE('(' || array_to_string(ia.attoptions, ', ') || ')', '') END
                     ORDER BY u.place) AS key_opclasses,
           array_agg(cn.nspname::text ORDER BY u.place) AS key_collation_schemas,
           array_agg(co.collname::text ORDER BY u.place) AS key_collation_names
      FROM ROWS FROM (unnest(i.indkey::int2[]), unnest(i.indclass::oid[]), unnest(i.indcollation::oid[]),
                      unnest(i.indoption::int2[]))
           WITH ORDINALITY AS u (attnum, opclass, coll, option, place)
      JOIN pg_catalog.pg_opclass oc ON oc.oid = u.opclass
      JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
      JOIN pg_catalog.pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = u.place
      LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum AND u.attnum > 0
      LEFT JOIN pg_catalog.pg_collation co
        ON co.oid = u.coll
       AND CASE WHEN u.attnum = 0
                THEN strpos(pg_get_indexdef(i.indexrelid),
                            pg_get_indexdef(i.indexrelid, u.place::int, false) || ' COLLATE ') > 0
                ELSE u.coll <> a.attcollation END
      LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
     WHERE u.place <= i.indnkeyatts) keys
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (?::text[])
   AND t.relkind IN ('r', 'p')
   AND t.relpersistence <> 't'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits a WHERE a.inhrelid = i.indexrelid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
 ORDER BY i.indrelid, c.relname
