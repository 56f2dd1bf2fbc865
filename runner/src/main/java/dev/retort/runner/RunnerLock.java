package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * One runner at a time: a session-level advisory lock on an idle connection of its own, taken by
 * polling. A waiting {@code pg_advisory_lock} would hold a snapshot, for which {@code CREATE INDEX
 * CONCURRENTLY} of the runner that holds the lock waits: a deadlock.
 */
final class RunnerLock implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final RunnerSession session;
  private final Connection connection;
  private final long key;
  private final int backend;

  private RunnerLock(RunnerSession session, long key) throws SQLException {
    this.session = session;
    this.key = key;
    connection = session.connection();
    backend = SessionCheck.backend(connection);
  }

  /**
   * Takes it, or fails with RT502 when patience is over.
   *
   * @param worker the connection that the work will be done on
   */
  static RunnerLock take(RunnerConfig config, Connection worker) throws SQLException {
    RunnerSession session = RunnerSession.open(config);
    boolean taken = false;
    try {
      Connection connection = session.connection();
      SessionCheck.require(connection, worker);
      long key = key(config, connection);
      Duration patience = config.lockPatience();
      long deadline = System.nanoTime() + patience.toNanos();
      boolean told = false;
      while (!Sql.value(connection, "SELECT pg_try_advisory_lock(" + key + ")").equals("t")) {
        String holder = holder(connection, key);
        if (!told) {
          config.listener().waitingForRunner(holder);
          told = true;
        }
        if (System.nanoTime() >= deadline) {
          throw new RetortException(
              ErrorKind.LOCK,
              RunnerErrors.RUNNER_LOCK,
              "another runner is at work on this database.",
              List.of("holder    " + holder, "waited    " + patience.toMillis() + " ms"),
              "Wait for it and run again, or end its session with pg_terminate_backend if it is dead. Nothing was applied.");
        }
        pause(POLL_MILLIS);
      }
      RunnerLock lock = new RunnerLock(session, key);
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        session.close();
      }
    }
  }

  /** Fails where the session, and the lock with it, is gone. */
  void requireHeld() throws SQLException {
    int now = SessionCheck.backend(connection);
    if (now != backend) {
      throw SessionCheck.lost("the lock was taken by backend " + backend + ", and this is " + now);
    }
    if (!Sql.value(connection, "SELECT count(*) " + held(key) + " AND l.pid = " + backend)
        .equals("1")) {
      throw SessionCheck.lost("backend " + backend + " does not hold the runner's lock any more");
    }
  }

  /** Who waits for whom: the sessions that keep the given backend from a lock; empty for none. */
  String blockers(int pid) throws SQLException {
    return Sql.value(
        connection,
        "SELECT string_agg('pid ' || a.pid || ', ' || coalesce(nullif(a.application_name, ''), '-') || ', ' || a.state"
            + " || ' since ' || a.state_change || ': ' || left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80), ' | ' ORDER BY a.pid)"
            + " FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids("
            + pid
            + "))");
  }

  /**
   * The table that a backend waits for while another session holds it in SHARE UPDATE EXCLUSIVE
   * mode, as autovacuum does; quoted, empty for none. pg_locks shows this to every role.
   */
  String maintained(int pid) throws SQLException {
    return Sql.value(
        connection,
        "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_locks w"
            + " JOIN pg_catalog.pg_class c ON c.oid = w.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE w.pid = "
            + pid
            + " AND w.locktype = 'relation' AND NOT w.granted AND c.relkind IN ('r', 'p') AND pg_catalog.has_table_privilege(c.oid, 'UPDATE') AND EXISTS (SELECT FROM pg_catalog.pg_locks h"
            + " WHERE h.locktype = 'relation' AND h.relation = w.relation AND h.database = w.database AND h.granted"
            + " AND h.pid <> w.pid AND h.mode = 'ShareUpdateExclusiveLock') LIMIT 1");
  }

  @Override
  public void close() {
    try {
      // Closing a pooled connection would not end the session, so the lock is given back by name.
      if (!connection.isClosed()) {
        Sql.run(connection, "SELECT pg_advisory_unlock(" + key + ")");
      }
    } catch (SQLException e) {
      // The session is gone, and its lock with it.
    } finally {
      session.close();
    }
  }

  private static long key(RunnerConfig config, Connection connection) throws SQLException {
    String text =
        "retort:" + Sql.value(connection, "SELECT current_database()") + ":" + config.table();
    return ByteBuffer.wrap(HexFormat.of().parseHex(Checksums.sha256(text)), 0, 8).getLong();
  }

  private static String holder(Connection connection, long key) throws SQLException {
    String found =
        Sql.value(
            connection,
            "SELECT 'pid ' || a.pid || ', application ' || coalesce(nullif(a.application_name, ''), '-') || ', client '"
                + " || coalesce(host(a.client_addr), 'local') || ', since ' || a.backend_start"
                + " "
                + held(key)
                    .replace(
                        "pg_locks l", "pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)"));
    return found.isEmpty() ? "gone by now" : found;
  }

  private static String held(long key) {
    return "FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
        + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
        + " AND l.classid = "
        + (key >>> 32)
        + "::oid AND l.objid = "
        + (key & 0xffffffffL)
        + "::oid";
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetortException(
          ErrorKind.LOCK,
          RunnerErrors.RUNNER_LOCK,
          "interrupted while waiting for a lock.",
          List.of(),
          "",
          e);
    }
  }
}
