package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts an upgrade short after each thing that it sends to the server, runs again, and compares with
 * an undisturbed run. {@code -Dretort.faults=all} kills a process at every cut, not at some.
 */
@UsesPostgres
class FaultInjectionTest {
  private static final int KILLED_BY_DEFAULT = 6;

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void begin() {
    folder = Mixed.write(new Folder(temp));
  }

  private MigrationRunner runner(TestDatabase database, RoundTrips trips) {
    RevisionDirectory directory = folder.read();
    return new MigrationRunner(
        directory,
        () -> folder.compile(directory),
        RunnerConfig.of(() -> trips.watch(database.connect()))
            .withLocks(Duration.ofMillis(50), Duration.ofSeconds(20)));
  }

  /** How many cuts there are, and what the end looks like. */
  private int undisturbed(TestDatabase database) {
    RoundTrips trips = new RoundTrips(-1, connection -> {});
    runner(database, trips).upgrade("head");
    return trips.count();
  }

  @Test
  void terminatedBackendAtEveryCutLeadsToTheSameEnd(TestDatabase whole, TestDatabase database) {
    int cuts = undisturbed(whole);
    List<String> expected = CatalogText.of(whole);
    TreeMap<String, Integer> said = new TreeMap<>();
    for (int cut = 1; cut <= cuts; cut++) {
      CatalogText.empty(database);
      String code = "unnoticed";
      try {
        runner(database, new RoundTrips(cut, connection -> terminate(database, connection)))
            .upgrade("head");
      } catch (RetortException e) {
        code = e.code();
      }
      said.merge(code, 1, Integer::sum);
      folder.runner(database).upgrade("head");
      assertThat(CatalogText.of(database)).as("cut %d of %d", cut, cuts).isEqualTo(expected);
      assertThat(database.column("SELECT id FROM retort_version_journal")).isEmpty();
    }
    System.out.println("terminated backends: " + cuts + " cuts, all the same end; said " + said);
    assertThat(said.keySet()).isSubsetOf("RT506", "unnoticed");
    assertThat(cuts).isGreaterThan(60);
  }

  @Test
  void killedProcessLeadsToTheSameEnd(TestDatabase whole, TestDatabase database)
      throws IOException, InterruptedException {
    int cuts = undisturbed(whole);
    List<String> expected = CatalogText.of(whole);
    boolean all = "all".equals(System.getProperty("retort.faults"));
    int killed = 0;
    for (int cut = 1; cut <= cuts; cut += all ? 1 : Math.max(1, cuts / KILLED_BY_DEFAULT)) {
      CatalogText.empty(database);
      Process process = RunnerProcess.start(database, temp, cut);
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(reader.readLine()).as("cut %d", cut).isEqualTo("CUT");
        process.destroyForcibly();
      }
      assertThat(process.waitFor()).isNotZero();
      folder.runner(database, Duration.ofSeconds(20), RunnerListener.SILENT).upgrade("head");
      assertThat(CatalogText.of(database)).as("cut %d of %d", cut, cuts).isEqualTo(expected);
      assertThat(database.column("SELECT id FROM retort_version_journal")).isEmpty();
      killed++;
    }
    System.out.println("killed processes: " + killed + " of " + cuts + " cuts, all the same end");
  }

  @Test
  void indexBuildCutInItsMiddleIsDoneAgain(TestDatabase whole, TestDatabase database)
      throws Exception {
    undisturbed(whole);
    folder.runner(database).upgrade("bbbb2222");
    // A transaction that has used the table keeps the build from getting on.
    try (Connection writer = database.connect();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("LOCK TABLE users IN ROW EXCLUSIVE MODE");
      Process process = RunnerProcess.start(database, temp, -1);
      String build =
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'CREATE%INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'";
      for (int i = 0; i < 600 && database.column(build).isEmpty(); i++) {
        Thread.sleep(50);
      }
      assertThat(database.column(build)).hasSize(1);
      process.destroyForcibly().waitFor();
      database.rows(build.replace("SELECT pid", "SELECT pg_terminate_backend(pid)"));
      writer.rollback();
    }
    assertThat(database.column("SELECT indexrelid FROM pg_index WHERE NOT indisvalid")).hasSize(1);
    MigrationRunner next = folder.runner(database);
    assertThat(next.interrupted()).containsExactly("upgrade of cccc3333");
    next.upgrade("head");
    assertThat(CatalogText.of(database)).isEqualTo(CatalogText.of(whole));
  }

  private static void terminate(TestDatabase database, Connection connection) throws SQLException {
    int pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    database.rows("SELECT pg_terminate_backend(" + pid + ", 5000)");
  }
}
