package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.embedded.EmbeddedOptions;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network breaks or the server crashes in the middle of an upgrade, which is then run again.
 * {@code -Dretort.faults=all} does it at every point and not at some.
 */
@UsesPostgres
class OutageTest {
  private static final boolean ALL = "all".equals(System.getProperty("retort.faults"));

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void begin() {
    folder = Mixed.write(new Folder(temp));
  }

  private MigrationRunner runner(ConnectionFactory connections) {
    RevisionDirectory directory = folder.read();
    return new MigrationRunner(
        directory,
        () -> folder.compile(directory),
        RunnerConfig.of(connections).withLocks(Duration.ofMillis(50), Duration.ofSeconds(30)));
  }

  /** The code of the error, or that there was none. */
  private static String outcome(Runnable run) {
    try {
      run.run();
      return "unnoticed";
    } catch (RetortException e) {
      return e.code();
    }
  }

  @Test
  void networkThatBreaksLeadsToTheSameEnd(TestDatabase whole, TestDatabase database) {
    Matcher address = Pattern.compile("//([^:/]+):(\\d+)/(.*)").matcher(database.url());
    assertThat(address.find()).isTrue();
    TreeMap<String, Integer> said = new TreeMap<>();
    folder.runner(whole).upgrade("head");
    List<String> expected = CatalogText.of(whole);
    int messages = throughNetwork(database, address, 0, false, said);
    assertThat(CatalogText.of(database)).isEqualTo(expected);
    said.clear();
    int cuts = 0;
    for (boolean delivered : new boolean[] {false, true}) {
      for (int cut = delivered ? 2 : 1; cut <= messages; cut += ALL ? 1 : messages / 4) {
        CatalogText.empty(database);
        throughNetwork(database, address, cut, delivered, said);
        folder.runner(database, Duration.ofSeconds(30), RunnerListener.SILENT).upgrade("head");
        assertThat(CatalogText.of(database))
            .as("message %d of %d, delivered: %s", cut, messages, delivered)
            .isEqualTo(expected);
        assertThat(database.column("SELECT id FROM retort_version_journal")).isEmpty();
        cuts++;
      }
    }
    System.out.println(
        "broken networks: "
            + cuts
            + " of "
            + 2 * messages
            + " cuts, half of them with the message delivered, all the same end; said "
            + said);
    // A goodbye that is lost is not missed.
    assertThat(said.keySet()).isSubsetOf("RT506", "unnoticed");
  }

  /** How many messages there were. */
  private int throughNetwork(
      TestDatabase database,
      Matcher address,
      int cut,
      boolean delivered,
      TreeMap<String, Integer> said) {
    try (CutProxy proxy =
        new CutProxy(address.group(1), Integer.parseInt(address.group(2)), cut, delivered)) {
      String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + address.group(3);
      MigrationRunner runner =
          runner(() -> DriverManager.getConnection(url, database.user(), database.password()));
      said.merge(outcome(() -> runner.upgrade("head")), 1, Integer::sum);
      return proxy.messages();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void serverThatCrashesAndStartsAgainLeadsToTheSameEnd(TestDatabase whole) throws Exception {
    RoundTrips counting = new RoundTrips(-1, connection -> {});
    runner(() -> counting.watch(whole.connect())).upgrade("head");
    int cuts = counting.count();
    List<String> expected = CatalogText.of(whole);
    int major = whole.serverVersion() / 10_000;
    TreeMap<String, Integer> said = new TreeMap<>();
    int crashed = 0;
    for (int cut = ALL ? 1 : cuts / 3; cut <= cuts; cut += ALL ? 1 : cuts / 2) {
      try (EmbeddedServer server = start(major)) {
        ask(server, "DROP SCHEMA public CASCADE");
        ask(server, "CREATE SCHEMA public");
        RoundTrips trips = new RoundTrips(cut, connection -> crash(major));
        MigrationRunner runner = runner(() -> trips.watch(connect(server)));
        said.merge(outcome(() -> runner.upgrade("head")), 1, Integer::sum);
      }
      try (EmbeddedServer server = start(major)) {
        runner(() -> connect(server)).upgrade("head");
        assertThat(CatalogText.of(sql -> ask(server, sql)))
            .as("cut %d of %d", cut, cuts)
            .isEqualTo(expected);
        assertThat(ask(server, "SELECT id FROM retort_version_journal")).isEmpty();
      }
      crashed++;
    }
    System.out.println(
        "crashed servers: " + crashed + " of " + cuts + " cuts, all the same end; said " + said);
    assertThat(said.keySet()).isSubsetOf("RT506", "unnoticed");
  }

  private EmbeddedServer start(int major) {
    return EmbeddedServer.start(EmbeddedOptions.persistent(major, temp.resolve("server")));
  }

  /** What {@code pg_ctl stop -m immediate} does: nothing is written, recovery is needed. */
  private void crash(int major) {
    try {
      Path file = temp.resolve("server/pg" + major + "/postmaster.pid");
      long pid = Long.parseLong(Files.readAllLines(file).get(0));
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
      server.onExit().get();
    } catch (IOException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), server.user(), server.password());
  }

  private static List<List<String>> ask(EmbeddedServer server, String sql) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      List<List<String>> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(result.getString(column));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
