package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.runner.graph.Step;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class MigrationRunnerTest {
  private static final String TABLES =
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'retort%' ORDER BY 1";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void begin() {
    folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.createTable(table(\"users\").column(column(\"id\", \"bigint\").notNull()));",
                "op.execute(\"DROP TABLE users\");")
            .revision(
                "bbbb2222",
                "\"aaaa1111\"",
                "op.addColumn(\"users\", column(\"phone\", \"varchar(32)\"));",
                "op.dropColumn(\"users\", column(\"phone\", \"varchar(32)\"));");
  }

  private static RetortException failure(Runnable action) {
    return catchThrowableOfType(RetortException.class, action::run);
  }

  @Test
  void goesUpAndDownAndKeepsAHistory(TestDatabase database) {
    MigrationRunner runner = folder.runner(database);
    assertThat(runner.current()).isEmpty();
    assertThat(database.column("SELECT 1 FROM pg_tables WHERE tablename = 'retort_version'"))
        .as("R084")
        .isEmpty();
    assertThat(runner.upgrade("head").rows()).containsExactly("bbbb2222");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
    assertThat(runner.upgrade("head").alreadyThere()).isTrue();
    assertThat(runner.downgrade("base").rows()).isEmpty();
    assertThat(database.column(TABLES)).isEmpty();
    assertThat(runner.log())
        .extracting(HistoryEntry::direction)
        .containsExactly("upgrade", "upgrade", "downgrade", "downgrade");
  }

  @Test
  void failingSecondRevisionKeepsTheFirstR106(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.execute(\"CREATE TABLE half ()\"); op.execute(\"SELECT nosuch\");",
        "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT500");
    assertThat(e.kind()).isEqualTo(ErrorKind.DATABASE);
    assertThat(e.render())
        .contains(
            "SELECT nosuch", "column \"nosuch\" does not exist", "aaaa1111, bbbb2222", "cccc3333");
    assertThat(database.column(TABLES)).containsExactly("users");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
  }

  @Test
  void sourceThatDoesNotCompileNamesLineAndTouchesNothing(TestDatabase database) {
    folder.revision("cccc3333", "\"bbbb2222\"", "op.nosuch();", "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT501");
    assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
    assertThat(e.render()).contains("Rcccc3333.java:12:", "op.nosuch();");
    assertThat(database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        .isEmpty();
  }

  @Test
  void revisionThatThrowsStopsBeforeAnythingRan(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.execute(\"SELECT 1\"); if (true) throw new IllegalStateException(\"oops\");",
        "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT508");
    assertThat(e.render()).contains("oops", "Rcccc3333.java:12", "Nothing was applied");
    assertThat(database.column(TABLES)).isEmpty();
  }

  @Test
  void irreversibleDowngradeStopsBeforeAnythingRan(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.execute(\"SELECT 1\");",
        "op.irreversible(\"rows are gone\");");
    folder.revision(
        "dddd4444",
        "\"cccc3333\"",
        "op.execute(\"CREATE TABLE t ()\");",
        "op.execute(\"DROP TABLE t\");");
    MigrationRunner runner = folder.runner(database);
    runner.upgrade("head");
    RetortException e = failure(() -> runner.downgrade("base"));
    assertThat(e.render()).contains("rows are gone", "cccc3333");
    assertThat(runner.current()).containsExactly("dddd4444");
    assertThat(database.column(TABLES)).contains("t");
  }

  @Test
  void editedRevisionIsRefusedUntilStamped(TestDatabase database) {
    folder.runner(database).upgrade("head");
    folder.revision(
        "aaaa1111",
        "",
        "op.createTable(table(\"people\").column(column(\"id\", \"bigint\").notNull()));",
        "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT422");
    assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
    assertThat(e.render()).contains("aaaa1111", "users", "people");
    folder.runner(database).stamp(List.of("head"), false);
    assertThat(folder.runner(database).upgrade("head").alreadyThere()).isTrue();
  }

  @Test
  void onlyLinesThatChangedAreShownOfAnEditedRevision(TestDatabase database) {
    String up =
        """
        op.execute("SELECT 0");
        op.execute("CREATE TABLE a ()");
        op.execute("CREATE TABLE b ()");
        op.execute("CREATE TABLE c ()");
        op.execute("CREATE TABLE d ()");
        """;
    folder.revision("cccc3333", "\"bbbb2222\"", up, "");
    folder.runner(database).upgrade("head");
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        up.replace("0\");", "0\");\nop.execute(\"SELECT 1\");")
            .replace("TABLE b", "TABLE bb")
            .replace("op.execute(\"CREATE TABLE d ()\");\n", ""),
        "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT422");
    assertThat(e.evidence().subList(1, e.evidence().size()))
        .containsExactly(
            "  line 13 + op.execute(\"SELECT 1\");",
            "  line 14 - op.execute(\"CREATE TABLE b ()\");",
            "  line 15 + op.execute(\"CREATE TABLE bb ()\");",
            "  line 16 - op.execute(\"CREATE TABLE d ()\");");
  }

  @Test
  void statementThatFailsIsNamedWithItsLine(TestDatabase database) {
    folder.source(
        "c.sql",
        """
        -- retort:revision id=cccc3333 down=bbbb2222
        -- an SQL file

        CREATE TABLE one (id int);

        -- what fails
        SELECT
          nosuch;
        -- retort:downgrade
        SELECT nothing;
        """);
    assertThat(failure(() -> folder.runner(database).upgrade("head")).render())
        .contains("at            c.sql:7", "statement     SELECT nosuch");
    folder.source(
        "c.sql",
        """
        -- retort:revision id=cccc3333 down=bbbb2222
        SELECT 1;
        -- retort:downgrade
        SELECT nothing;
        """);
    folder.runner(database).upgrade("head");
    assertThat(failure(() -> folder.runner(database).downgrade("-1")).render())
        .contains("at            c.sql:4", "statement     SELECT nothing");
    folder.source("c.sql", "-- retort:revision id=dddd4444 down=bbbb2222\n");
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "",
        """
        List.of("SELECT 1", "SELECT missing")
            .forEach(
                sql ->
                    op.execute(sql));
        """
            .replace("List", "java.util.List"));
    assertThat(failure(() -> folder.runner(database).downgrade("-1")).render())
        .contains("at            Rcccc3333.java:20", "statement     SELECT missing");
  }

  @Test
  void linesOfStatementsThatRepeatThemselvesAreCounted(TestDatabase database) {
    folder.source(
        "c.sql",
        "-- retort:revision id=cccc3333 down=bbbb2222\n"
            + "SELECT 1;\n".repeat(20_000)
            + "SELECT 1; SELECT nosuch;\n-- retort:downgrade\n");
    assertThat(failure(() -> folder.runner(database).upgrade("head")).render())
        .contains("at            c.sql:20002");
  }

  @Test
  void folderThatCannotBeWrittenIsNoObstacle(TestDatabase database) throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "");
    RevisionDirectory directory = folder.read();
    MigrationRunner runner =
        new MigrationRunner(
            directory,
            () -> new MigrationCompiler(file.resolve("classes"), List.of()).compile(directory),
            RunnerConfig.of(database::connect));
    assertThat(runner.upgrade("head").rows()).containsExactly("bbbb2222");
  }

  @Test
  void unknownRowIsExplainedAndPurgedR054(TestDatabase database) {
    MigrationRunner runner = folder.runner(database);
    runner.upgrade("head");
    database.execute("UPDATE retort_version SET id = 'from_elsewhere'");
    assertThat(failure(() -> runner.upgrade("head")).code()).isEqualTo("RT420");
    assertThat(failure(() -> runner.stamp(List.of("head"), false)).code()).isEqualTo("RT420");
    assertThat(runner.current()).containsExactly("from_elsewhere");
    assertThat(runner.stamp(List.of("head"), true).rowsAfter()).containsExactly("bbbb2222");
    assertThat(runner.current()).containsExactly("bbbb2222");
  }

  @Test
  void sixRunnersAtOnceApplyEachRevisionOnceR113(TestDatabase database) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      Callable<RunResult> run =
          () ->
              folder
                  .runner(database, Duration.ofSeconds(30), RunnerListener.SILENT)
                  .upgrade("head");
      for (Future<RunResult> done : pool.invokeAll(List.of(run, run, run, run, run, run))) {
        assertThat(done.get().rows()).containsExactly("bbbb2222");
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
        .containsExactly("aaaa1111", "bbbb2222");
  }

  @Test
  void waitsForAnotherRunnerOnlyForItsPatience(TestDatabase database) throws Exception {
    try (Connection other = database.connect();
        RunnerLock held = RunnerLock.take(RunnerConfig.of(database::connect), other)) {
      held.requireHeld();
      RetortException e =
          failure(
              () ->
                  folder
                      .runner(database, Duration.ofMillis(300), RunnerListener.SILENT)
                      .upgrade("head"));
      assertThat(e.code()).isEqualTo("RT502");
      assertThat(e.kind()).isEqualTo(ErrorKind.LOCK);
      assertThat(e.render()).contains("pid ", "since ");
    }
    assertThat(database.column(TABLES)).isEmpty();
  }

  @Test
  void tableLockIsRetriedAndItsHolderNamed(TestDatabase database) throws Exception {
    folder.runner(database).upgrade("aaaa1111");
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("LOCK TABLE users IN ACCESS SHARE MODE");
      RetortException e =
          failure(
              () ->
                  folder
                      .runner(database, Duration.ofSeconds(1), RunnerListener.SILENT)
                      .upgrade("head"));
      assertThat(e.code()).isEqualTo("RT503");
      assertThat(e.kind()).isEqualTo(ErrorKind.LOCK);
      assertThat(e.render()).contains("blocked by    pid ", "LOCK TABLE users");
      reader.rollback();
    }
    assertThat(folder.runner(database).upgrade("head").rows()).containsExactly("bbbb2222");
  }

  @Test
  void waitsBehindAVacuumWithALockThatStopsNobody(TestDatabase database) throws Exception {
    folder.runner(database).upgrade("aaaa1111");
    Thread run =
        new Thread(
            () ->
                folder
                    .runner(database, Duration.ofSeconds(20), RunnerListener.SILENT)
                    .upgrade("head"));
    try (Connection vacuum = database.connect();
        Statement statement = vacuum.createStatement()) {
      vacuum.setAutoCommit(false);
      statement.execute("LOCK TABLE users IN SHARE UPDATE EXCLUSIVE MODE");
      run.start();
      String waiting =
          "SELECT mode FROM pg_locks WHERE relation = 'users'::regclass AND NOT granted AND mode = 'ShareUpdateExclusiveLock'";
      for (int i = 0; i < 400 && database.column(waiting).isEmpty(); i++) {
        Thread.sleep(25);
      }
      Thread.sleep(1_100);
      assertThat(database.column(waiting)).as("longer than deadlock_timeout").hasSize(1);
      database.execute("SET lock_timeout = '50ms'; INSERT INTO users (id) VALUES (1)");
      vacuum.rollback();
    }
    run.join(10_000);
    assertThat(folder.runner(database).current()).containsExactly("bbbb2222");
  }

  @Test
  void killedBackendIsSaidAndTheNextRunGoesOn(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.execute(\"CREATE TABLE half ()\"); op.execute(\"SELECT pg_terminate_backend(pg_backend_pid()) WHERE to_regclass('calm') IS NULL\");",
        "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT506");
    assertThat(e.kind()).isEqualTo(ErrorKind.DATABASE);
    assertThat(database.column(TABLES)).containsExactly("users");
    database.execute("CREATE TABLE calm ()");
    assertThat(folder.runner(database).upgrade("head").rows()).containsExactly("cccc3333");
  }

  @Test
  void migrationThatCommitsIsCaughtR112(TestDatabase database) {
    folder.revision("cccc3333", "\"bbbb2222\"", "op.execute(\"COMMIT\");", "");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT504");
    assertThat(folder.runner(database).current()).containsExactly("bbbb2222");
  }

  @Test
  void failedConcurrentIndexIsJournalledAndRebuilt(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.addColumn(\"users\", column(\"mail\", \"text\")); op.execute(\"INSERT INTO users (id) VALUES (1), (1)\");"
            + " op.createIndex(index(\"ix_users_id\").on(\"users\").columns(\"id\").unique().concurrently());",
        "op.execute(\"SELECT 1\");");
    RetortException e = failure(() -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT500");
    assertThat(e.render()).contains("journalled");
    MigrationRunner next = folder.runner(database);
    assertThat(next.interrupted()).containsExactly("upgrade of cccc3333");
    assertThat(failure(() -> next.downgrade("base")).code()).isEqualTo("RT507");
    database.execute("DELETE FROM users");
    assertThat(next.upgrade("head").rows()).containsExactly("cccc3333");
    assertThat(
            database.value(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_id'::regclass"))
        .isEqualTo("t");
    assertThat(next.interrupted()).isEmpty();
  }

  @Test
  void offlineScriptLeadsToTheSameR110R111(TestDatabase online, TestDatabase offline) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.createIndex(index(\"ix_users_phone\").on(\"users\").columns(\"phone\").concurrently());",
        "op.execute(\"DROP INDEX ix_users_phone\");");
    folder.runner(online).upgrade("head");
    RevisionDirectory directory = folder.read();
    SqlScript script =
        new SqlScript(
            directory,
            folder.compile(directory),
            RunnerConfig.of(offline::connect).versionTable(),
            new SqlContext("public", 18));
    String up = script.upgrade("head");
    assertThat(up)
        .contains(
            "CREATE TABLE IF NOT EXISTS public.retort_version",
            "INSERT INTO public.retort_version",
            "-- Running upgrade aaaa1111 -> bbbb2222");
    assertThat(script.upgrade("aaaa:bbbb")).doesNotContain("IF NOT EXISTS");
    Psql.pipe(offline, up);
    String catalog =
        "SELECT attrelid::regclass, attname, atttypid::regtype FROM pg_attribute WHERE attnum > 0 AND attrelid IN ('users'::regclass, 'ix_users_phone'::regclass) ORDER BY 1, 2";
    assertThat(offline.rows(catalog)).isEqualTo(online.rows(catalog));
    assertThat(offline.column("SELECT id FROM retort_version")).containsExactly("cccc3333");
    assertThat(failure(() -> script.downgrade("base")).code()).isEqualTo("RT408");
    Psql.pipe(offline, script.downgrade("cccc3333:base"));
    assertThat(offline.column(TABLES)).isEmpty();
    assertThat(offline.column("SELECT id FROM retort_version")).isEmpty();
    assertThat(script.stamp(List.of("aaaa1111:head"))).contains("UPDATE").doesNotContain("CREATE");
  }

  @Test
  void listenerHearsEachRevision(TestDatabase database) {
    StringBuilder heard = new StringBuilder();
    folder
        .runner(
            database,
            Duration.ofSeconds(1),
            new RunnerListener() {
              @Override
              public void started(Step step, int number, int total) {
                heard
                    .append(number)
                    .append('/')
                    .append(total)
                    .append(' ')
                    .append(step.revision().message())
                    .append(';');
              }
            })
        .upgrade("head");
    assertThat(heard.toString()).isEqualTo("1/2 does aaaa1111;2/2 does bbbb2222;");
  }

  @Test
  void resumesAfterACutBeforeEveryStatement(TestDatabase database) {
    folder.revision(
        "cccc3333",
        "\"bbbb2222\"",
        "op.addColumn(\"users\", column(\"mail\", \"text\")); op.execute(\"INSERT INTO users (id) VALUES (1)\");"
            + " op.createIndex(index(\"ix_users_id\").on(\"users\").columns(\"id\").concurrently());"
            + " op.execute(\"INSERT INTO users (id) VALUES (2)\");",
        "");
    int cuts = 0;
    boolean whole = false;
    // Each run is cut one statement later than the one before got.
    while (!whole) {
      try {
        folder.runner(database, Duration.ofSeconds(1), new Cut(cuts % 3)).upgrade("head");
        whole = true;
      } catch (IllegalStateException e) {
        cuts++;
      }
      assertThat(cuts).isLessThan(50);
    }
    assertThat(cuts).isGreaterThan(2);
    assertThat(database.column("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
    assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
        .containsExactly("aaaa1111", "bbbb2222", "cccc3333");
    assertThat(database.column("SELECT id FROM retort_version_journal")).isEmpty();
  }

  /** Dies before the statement after so many. */
  private static final class Cut implements RunnerListener {
    private int left;

    Cut(int left) {
      this.left = left;
    }

    @Override
    public void statement(Step step, String sql) {
      if (left-- == 0) {
        throw new IllegalStateException("cut");
      }
    }
  }
}
