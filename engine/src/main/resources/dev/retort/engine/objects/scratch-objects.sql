-- scratch-objects.sql: makes objects in scratch schemas, inside a transaction that is rolled back.
-- A statement that fails is tried again once others have gone well, so that their order does not matter.
--
-- Settings: retort.statements, an array; retort.scratch, the scratch schema of the default schema retort.default.
-- The answer is retort.errors, an array with one element a statement, null where it went well.
DO $retort$
DECLARE
  statements text[] := current_setting('retort.statements')::text[];
  errors     text[] := array_fill(NULL::text, ARRAY[cardinality(statements)]);
  done       bool[] := array_fill(false, ARRAY[cardinality(statements)]);
  again      bool := true;
BEGIN
  PERFORM set_config('search_path', concat_ws(', ', quote_ident(current_setting('retort.scratch')),
                     nullif(current_setting('search_path'), ''), quote_ident(current_setting('retort.default'))), true),
          set_config('check_function_bodies', 'off', true),
          set_config('standard_conforming_strings', 'on', true),
          set_config('lock_timeout', '2s', true),
          set_config('client_min_messages', 'error', true);
  WHILE again LOOP
    again := false;
    FOR i IN 1 .. cardinality(statements) LOOP
      IF NOT done[i] THEN
        BEGIN
          EXECUTE statements[i];
          done[i] := true;
          errors[i] := NULL;
          again := true;
        EXCEPTION WHEN OTHERS THEN
          errors[i] := SQLERRM;
        END;
      END IF;
    END LOOP;
  END LOOP;
  PERFORM set_config('retort.errors', errors::text, true);
END
$retort$
