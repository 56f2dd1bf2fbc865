package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class OneTransactionTest {
  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void begin() {
    folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.execute(\"CREATE TABLE a (id int)\"); op.execute(\"CREATE TYPE mood AS ENUM ('sad')\");",
                "op.execute(\"DROP TABLE a\"); op.execute(\"DROP TYPE mood\");")
            .revision(
                "bbbb2222",
                "\"aaaa1111\"",
                "op.execute(\"INSERT INTO a VALUES (1), (2)\");",
                "op.execute(\"DELETE FROM a\");");
  }

  private MigrationRunner runner(TestDatabase database, UnaryOperator<RunnerConfig> change) {
    RevisionDirectory directory = folder.read();
    RunnerConfig config =
        RunnerConfig.of(database::connect)
            .withLocks(Duration.ofMillis(50), Duration.ofSeconds(20))
            .withTransaction(TransactionMode.RUN);
    return new MigrationRunner(directory, () -> folder.compile(directory), change.apply(config));
  }

  private RetortException refused(TestDatabase database) {
    return catchThrowableOfType(
        RetortException.class, () -> runner(database, config -> config).upgrade("head"));
  }

  @Test
  void allRevisionsAreCommittedTogetherAndAllTheWayBack(TestDatabase database) {
    List<String> said = new ArrayList<>();
    RunnerListener listener =
        new RunnerListener() {
          @Override
          public void started(dev.retort.runner.graph.Step step, int number, int total) {
            said.add(number + "/" + total + " " + database.column("SELECT id FROM retort_version"));
          }
        };
    MigrationRunner runner = runner(database, config -> config.withListener(listener));
    assertThat(runner.upgrade("head").rows()).containsExactly("bbbb2222");
    // Nothing is to be seen before the end.
    assertThat(said).containsExactly("1/2 []", "2/2 []");
    assertThat(database.column("SELECT count(DISTINCT xmin::text) FROM retort_version_history"))
        .containsExactly("1");
    runner.downgrade("base");
    assertThat(database.column("SELECT to_regclass('a')")).containsOnlyNulls();
    assertThat(runner.current()).isEmpty();
  }

  @Test
  void failureOfTheLastTakesTheFirstBackR106(TestDatabase database) {
    folder.revision("cccc3333", "\"bbbb2222\"", "op.execute(\"SELECT 1/0\");", "");
    RetortException e = refused(database);
    assertThat(e.code()).isEqualTo("RT500");
    assertThat(e.render())
        .contains(
            "revision cccc3333", "done before   none", "one transaction, which was rolled back");
    assertThat(database.column("SELECT to_regclass('a')")).containsOnlyNulls();
    assertThat(database.column("SELECT id FROM retort_version")).isEmpty();
    assertThat(database.column("SELECT id FROM retort_version_history")).isEmpty();
  }

  @Test
  void whatCannotBeInOneTransactionIsRefusedBeforeAnythingRuns(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.createIndex(index(\"ix\").on(\"a\").columns(\"id\").concurrently());",
        "");
    RetortException e = refused(database);
    assertThat(e.code()).isEqualTo("RT528");
    assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
    assertThat(e.render()).contains("Rcccc3333.java", "CREATE INDEX CONCURRENTLY");
    folder.annotated(
        "cccc3333",
        "id = \"cccc3333\", down = \"bbbb2222\", transactional = false",
        "op.execute(\"SELECT 1\");",
        "");
    assertThat(refused(database).render()).contains("it asks for no transaction");
    folder.revision("cccc3333", "\"bbbb2222\"", "op.addEnumValue(\"mood\", \"glad\");", "");
    folder.revision("dddd4444", "\"cccc3333\"", "op.execute(\"SELECT 'glad'::mood\");", "");
    assertThat(refused(database).render())
        .contains("revision dddd4444", "enum label that has to be committed first");
    folder.revision("cccc3333", "\"bbbb2222\"", "op.connection();", "");
    folder.revision("dddd4444", "\"cccc3333\"", "", "");
    assertThat(refused(database).render()).contains("revision cccc3333", "it asks the database");
    assertThat(database.column("SELECT relname FROM pg_class WHERE relname LIKE 'retort%'"))
        .isEmpty();
  }

  @Test
  void tableLockIsTriedForAgainWithTheWholeRun(TestDatabase database) throws Exception {
    runner(database, config -> config).upgrade("head");
    folder
        .revision("cccc3333", "\"bbbb2222\"", "op.execute(\"CREATE TABLE c ()\");", "")
        .revision(
            "dddd4444", "\"cccc3333\"", "op.addColumn(\"a\", column(\"name\", \"text\"));", "");
    List<String> waited = new ArrayList<>();
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT * FROM a");
      RunnerListener listener =
          new RunnerListener() {
            @Override
            public void lockRetry(dev.retort.runner.graph.Step step, int attempt, String blockers) {
              waited.add(step.revision().id() + " " + blockers);
              if (attempt == 2) {
                commit(reader);
              }
            }
          };
      runner(database, config -> config.withListener(listener)).upgrade("head");
    }
    assertThat(waited).hasSizeGreaterThanOrEqualTo(2).allMatch(w -> w.startsWith("dddd4444"));
    assertThat(waited.get(1)).contains("SELECT * FROM a");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("dddd4444");
  }

  @Test
  void statementsAreLimitedByTheirClass(TestDatabase database) {
    StatementTimeouts limits =
        new StatementTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(100));
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        """
        op.createTable(table("b").column(column("id", "bigint").notNull()));
        op.execute("SELECT pg_sleep(30)");
        """,
        "");
    for (TransactionMode mode : TransactionMode.values()) {
      RetortException e =
          catchThrowableOfType(
              RetortException.class,
              () ->
                  runner(database, c -> c.withTimeouts(limits).withTransaction(mode))
                      .upgrade("head"));
      assertThat(e.code()).isEqualTo("RT529");
      assertThat(e.render())
          .contains("limit         100 ms for statement_timeouts.own", "SELECT pg_sleep(30)");
      assertThat(database.column("SELECT to_regclass('b')")).containsOnlyNulls();
    }
    // Outside a transaction, too, where there is otherwise no limit at all.
    folder.revision("cccc3333", "\"bbbb2222\"", "op.autocommit(\"SELECT pg_sleep(30)\");", "");
    RetortException e =
        catchThrowableOfType(
            RetortException.class,
            () ->
                runner(
                        database,
                        c -> c.withTimeouts(limits).withTransaction(TransactionMode.REVISION))
                    .upgrade("head"));
    assertThat(e.code()).isEqualTo("RT529");
    // Another class is not concerned.
    folder.revision("cccc3333", "\"bbbb2222\"", "op.autocommit(\"SELECT pg_sleep(0.2)\");", "");
    StatementTimeouts others =
        new StatementTimeouts(
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ZERO);
    database.execute("DELETE FROM retort_version_journal");
    runner(database, c -> c.withTimeouts(others).withTransaction(TransactionMode.REVISION))
        .upgrade("head");
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
