package dev.retort.runner;

import dev.retort.operations.CustomOperation;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.LockLevel;
import dev.retort.runner.PreparedStep.PreparedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, tried again and again with short lock timeouts until it is committed, fails, or
 * patience with other sessions' locks is over.
 */
final class LockedTransaction {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";

  /** Bookkeeping that is committed with what it is about. */
  interface Ending {
    void run() throws SQLException;
  }

  /**
   * What one revision does in the transaction.
   *
   * @param announced whether the listener hears that the revision begins
   */
  record Piece(
      PreparedStep prepared,
      List<PreparedStatement> statements,
      Ending ending,
      Runnable announced) {}

  private final RunnerConfig config;
  private final Connection connection;
  private final RunnerLock lock;
  private final int pid;
  private @Nullable PreparedStatement running;

  LockedTransaction(RunnerConfig config, Connection connection, RunnerLock lock, int pid) {
    this.config = config;
    this.connection = connection;
    this.lock = lock;
    this.pid = pid;
  }

  /**
   * Commits all pieces or none.
   *
   * @param applied what went before, for the error
   * @param state what the error says of the database
   */
  void run(List<Piece> pieces, List<String> applied, String state) {
    long deadline = System.nanoTime() + config.lockPatience().toNanos();
    String blockers = "";
    String maintained = "";
    for (int attempt = 1; ; attempt++) {
      Piece[] current = {pieces.get(0)};
      try {
        connection.setAutoCommit(false);
        // From the second attempt on somebody is known to be in the way: look who.
        try (BlockerWatch watch = attempt == 1 ? null : new BlockerWatch(lock, pid)) {
          try {
            moveAside(maintained, deadline);
            for (Piece piece : pieces) {
              current[0] = piece;
              piece.announced().run();
              statements(piece);
              running = null;
              piece.ending().run();
            }
          } finally {
            blockers = watch == null || watch.seen().isEmpty() ? blockers : watch.seen();
            maintained = watch == null ? maintained : watch.maintained();
          }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return;
      } catch (SQLException e) {
        rollback();
        PreparedStep prepared = current[0].prepared();
        StepErrors errors = new StepErrors(config);
        boolean retry =
            LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
        if (!retry) {
          throw errors.failed(prepared, applied, running, e, state);
        }
        if (attempt > 1 && System.nanoTime() >= deadline) {
          throw errors.noLock(prepared, applied, running, blockers, attempt, e);
        }
        config.listener().lockRetry(prepared.step(), attempt, blockers);
        RunnerLock.pause(ThreadLocalRandom.current().nextLong(250, 500));
      } catch (RuntimeException e) {
        rollback();
        throw e;
      }
    }
  }

  /**
   * Autovacuum yields only to who has waited for {@code deadlock_timeout}, which a short attempt
   * never does. This lock conflicts with autovacuum but with no reader or writer, so it may wait.
   */
  private void moveAside(String table, long deadline) throws SQLException {
    if (!table.isEmpty()) {
      long left = Math.max(1_500, (deadline - System.nanoTime()) / 1_000_000);
      Sql.run(connection, "SET LOCAL lock_timeout = " + left);
      Sql.run(connection, "LOCK TABLE " + table + " IN SHARE UPDATE EXCLUSIVE MODE");
    }
  }

  private void statements(Piece piece) throws SQLException {
    String transaction = "";
    String lockTimeout = "";
    String timeout = "";
    for (PreparedStatement next : piece.statements()) {
      running = next;
      boolean queues = next.statement().lock().compareTo(LockLevel.SHARE_UPDATE_EXCLUSIVE) > 0;
      String wanted = queues ? Long.toString(config.lockTimeout().toMillis()) : "0";
      if (!wanted.equals(lockTimeout)) {
        Sql.run(connection, "SET LOCAL lock_timeout = " + wanted);
        lockTimeout = wanted;
      }
      timeout = limit(next, timeout);
      boolean free =
          next.operation() instanceof ExecuteSql || next.operation() instanceof CustomOperation;
      if (free && transaction.isEmpty()) {
        transaction = Sql.value(connection, "SELECT txid_current()");
      }
      config.listener().statement(piece.prepared().step(), next.sql());
      Sql.run(connection, next.sql());
      if (free && !transaction.equals(Sql.value(connection, "SELECT txid_current_if_assigned()"))) {
        throw StepErrors.transactionControl(piece.prepared(), next.sql());
      }
    }
    if (!timeout.isEmpty()) {
      Sql.run(connection, "SET LOCAL statement_timeout TO DEFAULT");
    }
  }

  /** Without a limit of ours the session's own holds. */
  private String limit(PreparedStatement next, String before) throws SQLException {
    Duration limit = config.timeouts().of(StatementClass.of(next.operation()));
    String wanted = limit.isZero() ? "" : Long.toString(limit.toMillis());
    if (!wanted.equals(before)) {
      Sql.run(
          connection,
          "SET LOCAL statement_timeout " + (wanted.isEmpty() ? "TO DEFAULT" : "= " + wanted));
    }
    return wanted;
  }

  private void rollback() {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The connection is gone: the server rolls back by itself.
    }
  }
}
