-- routines.sql: functions, procedures and aggregates; no extension members and nothing that a range type brings with it.
-- Parameter 1: text[] of schema names. One row a routine, ordered by schema, name and arguments.
WITH routine AS (
  SELECT p.*, n.nspname,
         quote_ident(n.nspname) || '.' || quote_ident(p.proname) AS quoted,
         ARRAY(SELECT format_type(u.type, NULL)
                 FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS u (type, place)
                ORDER BY u.place) AS types
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = ANY (?::text[])
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                      WHERE e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
)
SELECT 'pg_catalog.pg_proc'::regclass::oid AS class_oid,
       p.oid,
       CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END AS kind,
       p.nspname AS schema,
       p.proname AS name,
       NULL AS table_schema,
       NULL AS table_name,
       array_to_string(p.types, ', ') AS signature,
       CASE WHEN p.prokind <> 'a'
            THEN regexp_replace(rtrim(pg_get_functiondef(p.oid), E'\n '), '^CREATE OR REPLACE ', 'CREATE ')
            ELSE 'CREATE AGGREGATE ' || p.quoted || '('
                 || COALESCE(NULLIF(pg_get_function_arguments(p.oid), ''), '*') || E') (\n  '
                 || concat_ws(E',\n  ',
                      'SFUNC = ' || a.aggtransfn::regproc,
                      'STYPE = ' || format_type(a.aggtranstype, NULL),
                      'SSPACE = ' || NULLIF(a.aggtransspace, 0),
                      'FINALFUNC = ' || NULLIF(a.aggfinalfn, 0)::regproc,
                      CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                      CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END
                           THEN 'FINALFUNC_MODIFY = '
                                || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
                      'COMBINEFUNC = ' || NULLIF(a.aggcombinefn, 0)::regproc,
                      'SERIALFUNC = ' || NULLIF(a.aggserialfn, 0)::regproc,
                      'DESERIALFUNC = ' || NULLIF(a.aggdeserialfn, 0)::regproc,
                      'INITCOND = ' || quote_literal(a.agginitval),
                      'MSFUNC = ' || NULLIF(a.aggmtransfn, 0)::regproc,
                      'MINVFUNC = ' || NULLIF(a.aggminvtransfn, 0)::regproc,
                      'MSTYPE = ' || CASE WHEN a.aggmtransfn <> 0 THEN format_type(a.aggmtranstype, NULL) END,
                      'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
                      'MFINALFUNC = ' || NULLIF(a.aggmfinalfn, 0)::regproc,
                      CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                      'MINITCOND = ' || quote_literal(a.aggminitval),
                      'SORTOP = ' || NULLIF(a.aggsortop, 0)::regoperator::regoper,
                      'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
                      CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)
                 || E'\n)' END AS definition,
       -- Result and arguments as they must stay when it is replaced; defaults may be added, not removed.
       ARRAY[p.prokind::text || ' ' || COALESCE(pg_get_function_result(p.oid), '')]
         || ARRAY(SELECT concat_ws(' ', u.mode::text, quote_ident(NULLIF(u.name, '')), format_type(u.type, NULL))
                    FROM ROWS FROM (unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])), unnest(p.proargnames),
                                    unnest(p.proargmodes)) WITH ORDINALITY AS u (type, name, mode, place)
                   ORDER BY u.place)
         || array_fill('default'::text, ARRAY[p.pronargdefaults::int]) AS shape,
       '{}'::text[] AS sets,
       '{}'::text[] AS unsets,
       d.description AS comment
  FROM routine p
  LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
  LEFT JOIN pg_catalog.pg_description d
    ON d.classoid = 'pg_catalog.pg_proc'::regclass AND d.objoid = p.oid AND d.objsubid = 0
 ORDER BY p.nspname, p.proname, signature
