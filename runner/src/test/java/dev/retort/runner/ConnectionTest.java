package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that look at the database before they say what they do. */
@UsesPostgres
class ConnectionTest {
  @TempDir Path temp;

  private static String ask(String sql, String then) {
    return """
        try (var statement = op.connection().createStatement(); var rows = statement.executeQuery("%s")) {
          while (rows.next()) {
            %s
          }
        } catch (java.sql.SQLException e) {
          throw new IllegalStateException(e);
        }
        """
        .formatted(sql, then);
  }

  private Folder history() {
    return new Folder(temp)
        .revision(
            "aaaa1111",
            "",
            "op.execute(\"CREATE TABLE t (a int, b int)\"); op.execute(\"CREATE TABLE seen (name text)\");",
            "op.execute(\"DROP TABLE t, seen\");")
        .revision(
            "bbbb2222",
            "\"aaaa1111\"",
            ask(
                "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('t') AND attnum > 0 ORDER BY 1",
                "op.execute(\"INSERT INTO seen VALUES ('\" + rows.getString(1) + \"')\");"),
            ask("SELECT count(*) FROM seen", "op.execute(\"DELETE FROM seen\");"));
  }

  @Test
  void seesWhatTheRevisionsBeforeItDid(TestDatabase database) {
    history().runner(database).upgrade("head");
    assertThat(database.column("SELECT name FROM seen ORDER BY 1")).containsExactly("a", "b");
    history().runner(database).downgrade("base");
    assertThat(database.column("SELECT to_regclass('seen')")).containsOnlyNulls();
  }

  @Test
  void hasNoScriptAndNoDryRun(TestDatabase database) {
    RevisionDirectory directory = history().read();
    SqlScript script =
        new SqlScript(
            directory,
            history().compile(directory),
            RunnerConfig.of(database::connect).versionTable(),
            new SqlContext("public", 18));
    RetortException e = catchThrowableOfType(RetortException.class, () -> script.upgrade("head"));
    assertThat(e.code()).isEqualTo("RT436");
    assertThat(e.render()).contains("revision   bbbb2222", "op.onlyIf");
    assertThat(script.upgrade("aaaa1111")).contains("CREATE TABLE t");
    assertThat(
            catchThrowableOfType(
                    RetortException.class, () -> history().runner(database).dryRunUpgrade("head"))
                .code())
        .isEqualTo("RT436");
  }

  @Test
  void isForReadingOnly(TestDatabase database) {
    new Folder(temp)
        .revision("aaaa1111", "", "op.execute(\"CREATE TABLE t (a int)\");", "")
        .revision("bbbb2222", "\"aaaa1111\"", ask("INSERT INTO t VALUES (1) RETURNING a", ""), "");
    RetortException write =
        catchThrowableOfType(
            RetortException.class, () -> new Folder(temp).runner(database).upgrade("head"));
    assertThat(write.code()).isEqualTo("RT508");
    assertThat(write.render()).contains("read-only transaction");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
    new Folder(temp)
        .revision(
            "bbbb2222",
            "\"aaaa1111\"",
            "try { op.connection().commit(); } catch (java.sql.SQLException e) { throw new IllegalStateException(e); }",
            "");
    RetortException commit =
        catchThrowableOfType(
            RetortException.class, () -> new Folder(temp).runner(database).upgrade("head"));
    assertThat(commit.render()).contains("commit is the runner's");
  }

  @Test
  void whoCatchesEverythingIsStillAskedAgain(TestDatabase database) {
    new Folder(temp)
        .revision(
            "aaaa1111",
            "",
            """
            String name;
            try (var rows = op.connection().createStatement().executeQuery("SELECT current_database()")) {
              rows.next();
              name = rows.getString(1);
            } catch (Exception e) {
              name = "nobody knows";
            }
            op.execute("COMMENT ON SCHEMA public IS '" + name + "'");
            """,
            "");
    new Folder(temp).runner(database).upgrade("head");
    assertThat(database.value("SELECT obj_description('public'::regnamespace)"))
        .isEqualTo(database.name());
  }
}
