-- values.sql: evaluates conditions over constants, each on its own; one that fails is null.
DO $retort$
DECLARE
  conditions text[] := current_setting('retort.conditions')::text[];
  answers    text[] := array_fill(NULL::text, ARRAY[cardinality(conditions)]);
  answer     boolean;
BEGIN
  PERFORM set_config('standard_conforming_strings', 'on', true);
  PERFORM set_config('search_path', 'pg_catalog, pg_temp', true);
  FOR c IN 1 .. cardinality(conditions) LOOP
    BEGIN
      EXECUTE 'SELECT ' || conditions[c] INTO answer;
      answers[c] := answer::text;
    EXCEPTION WHEN OTHERS THEN
      NULL; -- such as a text that is no number: not equal
    END;
  END LOOP;
  PERFORM set_config('retort.answers', answers::text, true);
END
$retort$;
SELECT current_setting('retort.answers')::text[] AS answers
