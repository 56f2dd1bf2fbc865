package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operations.SqlContext;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operations that only people write, online and through a script. */
@UsesPostgres
class PeoplesOperationsTest {
  @TempDir Path temp;

  private Folder folder() {
    return new Folder(temp)
        .revision(
            "aaaa1111",
            "",
            """
            op.createTable(table("country").column(column("code", "text")).column(column("name", "text"))
                .column(column("since", "date")).column(column("big", "boolean")).column(column("flag", "bytea")));
            op.bulkInsert("country", java.util.List.of("code", "name", "since", "big", "flag"),
                row("at", "O'Sterreich \\\\ ; ☃", java.time.LocalDate.of(1955, 5, 15), false, new byte[] {1, -1}),
                row("xx", null, null, true, null));
            op.execute("UPDATE country SET name = :name WHERE code = :code", java.util.Map.of("name", "it's: 'X'", "code", "xx"));
            op.onlyIf("to_regclass('nosuch') IS NULL", then -> then.addColumn("country", column("extra", "text")));
            op.onlyIf("to_regclass('nosuch') IS NOT NULL", then -> then.dropColumn("country", column("name", "text")));
            """,
            "")
        .revision(
            "bbbb2222",
            "\"aaaa1111\"",
            """
            op.execute("CREATE TABLE big AS SELECT i AS id, NULL::text AS word, 0 AS times FROM generate_series(1, 5000) i");
            op.execute("CREATE INDEX ON big (id)");
            op.backfill(backfill("big").set("word = 'w' || id, times = times + 1").where("word IS NULL").pause(java.time.Duration.ZERO));
            op.autocommit("VACUUM country");
            op.setNotNull("big", "word");
            """,
            "");
  }

  @Test
  void doesTheSameOnlineAndInAScript(TestDatabase online, TestDatabase offline) {
    folder().runner(online).upgrade("head");
    assertThat(
            online
                .rows("SELECT code, name, since, big, flag FROM country ORDER BY code")
                .toString())
        .isEqualTo(
            "[[at, O'Sterreich \\ ; ☃, 1955-05-15, f, \\x01ff], [xx, it's: 'X', null, t, null]]");
    assertThat(online.value("SELECT count(DISTINCT xmin::text) FROM big")).isNotEqualTo("1");
    assertThat(online.value("SELECT sum(times) FROM big")).isEqualTo("5000");
    RevisionDirectory directory = folder().read();
    String script =
        new SqlScript(
                directory,
                folder().compile(directory),
                RunnerConfig.of(offline::connect).versionTable(),
                new SqlContext("public", 18))
            .upgrade("head");
    assertThat(Psql.pipe(offline, script)).doesNotContain("ERROR");
    assertThat(CatalogText.of(offline)).isEqualTo(CatalogText.of(online));
  }

  @Test
  void backfillThatIsCutShortGoesOnAndUpdatesNoRowTwice(TestDatabase database) throws SQLException {
    // A locked row stops the batches half-way; then the backend is ended.
    folder().runner(database).upgrade("aaaa1111");
    Folder slow = folder();
    try (Connection holder = database.connect()) {
      Thread run =
          new Thread(
              () -> {
                try {
                  slow.runner(database, Duration.ofSeconds(5), new Stop(holder)).upgrade("head");
                } catch (RuntimeException e) {
                  // Expected: the backend is ended under it.
                }
              });
      run.start();
      String waits =
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'DO %' AND wait_event_type = 'Lock'";
      for (int i = 0; i < 400 && database.column(waits).isEmpty(); i++) {
        RunnerLock.pause(25);
      }
      assertThat(database.column(waits)).hasSize(1);
      database.rows(waits.replace("SELECT pid", "SELECT pg_terminate_backend(pid, 5000)"));
      holder.rollback();
    }
    int done = Integer.parseInt(String.valueOf(database.value("SELECT count(word) FROM big")));
    assertThat(done).isBetween(1, 4899);
    folder().runner(database).upgrade("head");
    assertThat(database.rows("SELECT count(word), sum(times), max(times) FROM big").toString())
        .isEqualTo("[[5000, 5000, 1]]");
  }

  /** Locks a row in the middle as soon as the backfill begins. */
  private static final class Stop implements RunnerListener {
    private final Connection hold;

    Stop(Connection hold) {
      this.hold = hold;
    }

    @Override
    public void statement(dev.retort.runner.graph.Step step, String sql) {
      if (sql.startsWith("DO ")) {
        try {
          hold.setAutoCommit(false);
          Sql.run(hold, "SELECT FROM big WHERE id = 4900 FOR UPDATE");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
