-- scratch.sql: has PostgreSQL render types, defaults, checks and exclusions on temporary tables.
-- Each table is made in a subtransaction that is rolled back, which also gives back its locks. No default is executed:
-- CREATE TABLE only stores them, and SET DEFAULT does the same.
--
-- Settings retort.* carry the request, as arrays: tables (their quoted names), schemas, what stands within CREATE TABLE (bodies), the keys
-- of each table's elements (kind and name, an array again), firsts and lasts (its elements); of every element the statements used when
-- the table cannot be made in one piece. Nothing takes slices of a long array: each would copy the whole, for every table.
-- They carry the answer, too: answers and errors, one an element.
DO $retort$
DECLARE
  tables    text[] := current_setting('retort.tables')::text[];
  schemas   text[] := current_setting('retort.schemas')::text[];
  firsts    int[]  := current_setting('retort.firsts')::int[];
  lasts     int[]  := current_setting('retort.lasts')::int[];
  bodies    text[] := current_setting('retort.bodies')::text[];
  keys      text[] := current_setting('retort.keys')::text[];
  alters    text[] := current_setting('retort.alters')::text[];
  fallbacks text[] := current_setting('retort.fallbacks')::text[];
  base      text   := current_setting('search_path');
  answers   text[] := array_fill(NULL::text, ARRAY[cardinality(alters)]);
  errors    text[] := array_fill(NULL::text, ARRAY[cardinality(alters)]);
  scratch   oid;
  element   int;
  answer    text;
BEGIN
  PERFORM set_config('standard_conforming_strings', 'on', true);
  FOR t IN 1 .. cardinality(tables) LOOP
    BEGIN
      -- Wanted texts are read as a migration would read them: by the session's own search_path.
      PERFORM set_config('search_path', concat_ws(', ', nullif(base, ''), quote_ident(schemas[t]), 'pg_temp'), true);
      BEGIN
        EXECUTE 'CREATE TEMPORARY TABLE ' || tables[t] || ' (' || bodies[t] || ')';
      EXCEPTION WHEN OTHERS THEN
        EXECUTE 'CREATE TEMPORARY TABLE ' || tables[t] || ' ()';
        FOR e IN firsts[t] .. lasts[t] LOOP
          BEGIN
            EXECUTE alters[e];
          EXCEPTION WHEN OTHERS THEN
            errors[e] := SQLERRM;
            IF fallbacks[e] IS NOT NULL THEN
              BEGIN
                EXECUTE fallbacks[e];
              EXCEPTION WHEN OTHERS THEN
                NULL; -- the first error is the one that says what is wrong
              END;
            END IF;
          END;
        END LOOP;
      END;
      PERFORM set_config('search_path', 'pg_catalog, pg_temp', true);
      scratch := ('pg_temp.' || tables[t])::regclass;
      FOR element, answer IN
        SELECT firsts[t] - 1 + u.place, x.answer
          FROM unnest(keys[t]::text[]) WITH ORDINALITY AS u (key, place)
          JOIN (SELECT 'column' AS kind, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS answer
                  FROM pg_attribute a WHERE a.attrelid = scratch AND a.attnum > 0
                 UNION ALL
                SELECT 'default', a.attname, pg_get_expr(d.adbin, d.adrelid)
                  FROM pg_attrdef d
                  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                 WHERE d.adrelid = scratch
                 UNION ALL
                SELECT 'check', k.conname, pg_get_expr(k.conbin, k.conrelid)
                  FROM pg_constraint k WHERE k.conrelid = scratch AND k.contype = 'c'
                 UNION ALL
                SELECT 'exclusion', k.conname, pg_get_constraintdef(k.oid)
                  FROM pg_constraint k WHERE k.conrelid = scratch AND k.contype = 'x') x
            ON x.kind || ' ' || x.name = u.key
      LOOP
        IF errors[element] IS NULL THEN
          answers[element] := answer;
        END IF;
      END LOOP;
      RAISE SQLSTATE 'RT000';
    EXCEPTION
      WHEN SQLSTATE 'RT000' THEN
        NULL; -- rolled back, as always
      WHEN OTHERS THEN
        FOR e IN firsts[t] .. lasts[t] LOOP
          errors[e] := SQLERRM;
        END LOOP;
    END;
  END LOOP;
  PERFORM set_config('retort.answers', answers::text, true), set_config('retort.errors', errors::text, true);
END
$retort$;
SELECT current_setting('retort.answers')::text[] AS answers, current_setting('retort.errors')::text[] AS errors
