package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Routines in SQL that people write, with all that a driver might take for the end of a statement.
 */
@UsesPostgres
class RoutineTextsTest {
  private static final String ATOMIC =
      "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";

  @TempDir Path temp;

  @Test
  void areWholeStatementsWhateverStandsInThem(TestDatabase database) {
    database.execute(
        "ALTER DATABASE "
            + database.value("SELECT current_database()")
            + " SET standard_conforming_strings = off");
    Folder folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                """
                op.execute("SELECT 1; -- a comment; with a semicolon\\n%s; SELECT 'a;b'");
                op.execute("CREATE PROCEDURE p() LANGUAGE plpgsql AS $a$ BEGIN PERFORM 'x;'; EXECUTE $b$ SELECT ';' $b$; END $a$");
                op.createObject(function("g", "", "CREATE FUNCTION g() RETURNS bigint LANGUAGE sql\\nBEGIN ATOMIC\\n SELECT 1;\\n SELECT 3;\\nEND"));
                op.createObject(view("v", "CREATE VIEW v AS SELECT 'a\\\\b'::text AS a"));
                """
                    .formatted(ATOMIC),
                "op.execute(\"DROP VIEW v; DROP FUNCTION f, g; DROP PROCEDURE p\");");
    folder.source(
        "bbbb2222_more.sql",
        """
        -- retort:revision id=bbbb2222 down=aaaa1111
        CREATE OR REPLACE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 5; END;
        CREATE TABLE t ();
        -- retort:downgrade
        DROP TABLE t;
        """);
    folder.runner(database).upgrade("aaaa1111");
    assertThat(database.value("SELECT concat(f(), g(), a) FROM v")).isEqualTo("23a\\b");
    folder.runner(database).upgrade("head");
    assertThat(database.value("SELECT f()")).isEqualTo("5");
    folder.runner(database).downgrade("base");
    assertThat(
            database.value(
                "SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
        .isEqualTo("0");
  }
}
