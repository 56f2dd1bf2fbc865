package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UsesPostgres
class PoolerTest {
  @TempDir Path temp;

  private MigrationRunner runner(ConnectionFactory connections) {
    Folder folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.execute(\"CREATE TABLE a ()\"); op.createIndex(index(\"ix\").on(\"b\").columns(\"id\").concurrently());",
                "");
    RevisionDirectory directory = folder.read();
    return new MigrationRunner(
        directory, () -> folder.compile(directory), RunnerConfig.of(connections));
  }

  @ParameterizedTest
  @CsvSource({"1, LAST_USED", "5, LAST_USED", "2, ROUND_ROBIN", "3, ROUND_ROBIN", "6, ROUND_ROBIN"})
  void transactionModeIsRefusedBeforeAnythingIsTouched(
      int backends, TransactionPool.Order order, TestDatabase database) throws SQLException {
    database.execute("CREATE TABLE b (id int)");
    try (TransactionPool pool = new TransactionPool(database, backends, order)) {
      MigrationRunner runner = runner(pool);
      assertThatThrownBy(() -> runner.upgrade("head"))
          .isInstanceOfSatisfying(
              RetortException.class,
              e -> {
                assertThat(e.code()).isEqualTo("RT515");
                assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
              });
      assertThatThrownBy(() -> runner.stamp(List.of("head"), false)).hasMessageContaining("pooler");
      assertThat(database.column("SELECT relname FROM pg_class WHERE relname LIKE 'retort%'"))
          .isEmpty();
      assertThat(database.column("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'")).isEmpty();
      runner(database::connect).upgrade("head");
      // Reading and finding nothing to do need no session.
      assertThat(runner.current()).containsExactly("aaaa1111");
      assertThat(runner.upgrade("head").alreadyThere()).isTrue();
    }
  }

  @Test
  void sessionsThatAreHandedOutAgainAreFineAndComeBackAsTheyWere(TestDatabase database)
      throws SQLException {
    database.execute("CREATE TABLE b (id int)");
    ArrayDeque<Connection> pool = new ArrayDeque<>(List.of(database.connect(), database.connect()));
    for (Connection connection : pool) {
      Sql.run(connection, "SET lock_timeout = '7s'");
      Sql.run(connection, "SET statement_timeout = '8s'");
      Sql.run(connection, "SELECT pg_advisory_lock(1)");
      Sql.run(connection, "SELECT pg_advisory_unlock(1)");
    }
    Sql.run(pool.getFirst(), "SELECT pg_advisory_lock(42)"); // the application's own
    ConnectionFactory sessions =
        new ConnectionFactory() {
          @Override
          public Connection open() {
            return pool.removeFirst();
          }

          @Override
          public void release(Connection connection) {
            pool.addLast(connection);
          }
        };
    assertThat(runner(sessions).upgrade("head").rows()).containsExactly("aaaa1111");
    assertThat(pool).hasSize(2);
    for (Connection connection : pool) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(Sql.value(connection, "SHOW lock_timeout")).isEqualTo("7s");
      assertThat(Sql.value(connection, "SHOW statement_timeout")).isEqualTo("8s");
      assertThat(Sql.value(connection, "SHOW client_connection_check_interval")).isEqualTo("0");
    }
    assertThat(database.column("SELECT objid FROM pg_locks WHERE locktype = 'advisory'"))
        .containsExactly("42");
    for (Connection connection : pool) {
      connection.close();
    }
  }

  @Test
  void lockThatIsLostOnTheWayStopsTheRunBeforeTheNextRevision(TestDatabase database) {
    Folder folder =
        new Folder(temp)
            .revision("aaaa1111", "", "op.execute(\"CREATE TABLE a ()\");", "")
            .revision("bbbb2222", "\"aaaa1111\"", "op.execute(\"CREATE TABLE b ()\");", "");
    RevisionDirectory directory = folder.read();
    // What an administrator, or a pooler that cleans up, may do to the idle session.
    RunnerListener thief =
        new RunnerListener() {
          @Override
          public void finished(dev.retort.runner.graph.Step step, java.time.Duration took) {
            database.rows(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'");
          }
        };
    MigrationRunner runner =
        new MigrationRunner(
            directory,
            () -> folder.compile(directory),
            RunnerConfig.of(database::connect).withListener(thief));
    assertThatThrownBy(() -> runner.upgrade("head"))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT506"));
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
  }

  @Test
  void atTheHeadNoLockIsTakenAndOneConnectionSuffices(TestDatabase database) throws Exception {
    database.execute("CREATE TABLE b (id int)");
    runner(database::connect).upgrade("head");
    AtomicInteger opened = new AtomicInteger();
    ConnectionFactory counted =
        () -> {
          opened.incrementAndGet();
          return database.connect();
        };
    try (Connection other = database.connect();
        RunnerLock held = RunnerLock.take(RunnerConfig.of(database::connect), other)) {
      held.requireHeld();
      // Another runner holds the lock, and it does not matter.
      assertThat(runner(counted).upgrade("head").alreadyThere()).isTrue();
    }
    assertThat(opened).hasValue(1);
  }
}
