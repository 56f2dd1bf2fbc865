package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.LockLevel;
import dev.retort.runner.PreparedStep.PreparedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Runs one revision: in one transaction, or part by part with a journal. */
final class StepRunner {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";

  private final RunnerConfig config;
  private final Connection connection;
  private final RunnerLock lock;
  private final VersionTable versions;
  private final HistoryTable history;
  private final Journal journal;
  private final int pid;

  StepRunner(RunnerConfig config, Connection connection, RunnerLock lock) throws SQLException {
    this.config = config;
    this.connection = connection;
    this.lock = lock;
    versions = new VersionTable(config.table());
    history = new HistoryTable(config.table());
    journal = new Journal(config.table());
    pid = Integer.parseInt(Sql.value(connection, "SELECT pg_backend_pid()"));
  }

  /** Runs it and changes the version table. {@code applied} is what went before, for the error. */
  void run(PreparedStep prepared, List<Journal.Entry> begun, List<String> applied) {
    Instant start = config.clock().instant();
    if (begun.isEmpty() && prepared.inOneTransaction()) {
      transaction(prepared, applied, prepared.statements(), () -> finish(prepared, start));
    } else {
      parts(prepared, begun, applied);
      transaction(
          prepared,
          applied,
          List.of(),
          () -> {
            journal.clear(connection, prepared.step().revision().id(), prepared.step().direction());
            finish(prepared, start);
          });
    }
    config.listener().finished(prepared.step(), Duration.between(start, config.clock().instant()));
  }

  private void parts(PreparedStep prepared, List<Journal.Entry> begun, List<String> applied) {
    List<List<PreparedStatement>> parts = prepared.parts();
    String id = prepared.step().revision().id();
    requireSameParts(prepared, parts, begun);
    if (!begun.isEmpty()) {
      config
          .listener()
          .resumed(prepared.step(), (int) begun.stream().filter(Journal.Entry::done).count());
    }
    for (int i = 0; i < parts.size(); i++) {
      int number = i;
      List<PreparedStatement> part = parts.get(i);
      boolean interrupted = begun.size() > i && !begun.get(i).done();
      if (begun.size() > i && begun.get(i).done()) {
        continue;
      }
      if (part.get(0).statement().transactional()) {
        transaction(
            prepared,
            applied,
            part,
            () ->
                journal.write(
                    connection, id, prepared.step().direction(), number, digest(part), true));
      } else {
        alone(prepared, applied, part.get(0), number, interrupted);
      }
    }
  }

  /** One statement outside any transaction: announced, run, ticked off. */
  private void alone(
      PreparedStep prepared,
      List<String> applied,
      PreparedStatement only,
      int number,
      boolean interrupted) {
    String id = prepared.step().revision().id();
    try {
      connection.setAutoCommit(true);
      if (!interrupted) {
        journal.write(
            connection, id, prepared.step().direction(), number, digest(List.of(only)), false);
      }
      // It blocks nobody while it waits, and it may take long: a timeout would only leave wreckage.
      Sql.run(connection, "SET lock_timeout = 0");
      Sql.run(connection, "SET statement_timeout = 0");
      InterruptedIndex index = new InterruptedIndex(connection, config.defaultSchema());
      if (!interrupted || !index.isDone(only.operation())) {
        index.removeInvalid(only.operation());
        config.listener().statement(prepared.step(), only.sql());
        Sql.run(connection, only.sql());
      }
      journal.write(
          connection, id, prepared.step().direction(), number, digest(List.of(only)), true);
      Sql.run(connection, "RESET statement_timeout");
    } catch (SQLException e) {
      throw failed(prepared, applied, only.sql(), e, false);
    }
  }

  private interface Ending {
    void run() throws SQLException;
  }

  /** Tries until it is committed, or fails, or patience with other sessions' locks is over. */
  private void transaction(
      PreparedStep prepared,
      List<String> applied,
      List<PreparedStatement> statements,
      Ending ending) {
    long deadline = System.nanoTime() + config.lockPatience().toNanos();
    String blockers = "";
    String maintained = "";
    for (int attempt = 1; ; attempt++) {
      String[] sql = {""};
      try {
        connection.setAutoCommit(false);
        // From the second attempt on somebody is known to be in the way: look who.
        try (BlockerWatch watch = attempt == 1 ? null : new BlockerWatch(lock, pid)) {
          try {
            moveAside(maintained, deadline);
            statements(prepared, statements, sql);
            sql[0] = "";
            ending.run();
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
        boolean retry =
            LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
        if (!retry) {
          throw failed(prepared, applied, sql[0], e, true);
        }
        if (attempt > 1 && System.nanoTime() >= deadline) {
          throw noLock(prepared, applied, sql[0], blockers, attempt, e);
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

  private void statements(PreparedStep prepared, List<PreparedStatement> statements, String[] sql)
      throws SQLException {
    String transaction = "";
    String timeout = "";
    for (PreparedStatement next : statements) {
      sql[0] = next.sql();
      boolean queues = next.statement().lock().compareTo(LockLevel.SHARE_UPDATE_EXCLUSIVE) > 0;
      String wanted = queues ? Long.toString(config.lockTimeout().toMillis()) : "0";
      if (!wanted.equals(timeout)) {
        Sql.run(connection, "SET LOCAL lock_timeout = " + wanted);
        timeout = wanted;
      }
      boolean free =
          next.operation() instanceof ExecuteSql || next.operation() instanceof CustomOperation;
      if (free && transaction.isEmpty()) {
        transaction = Sql.value(connection, "SELECT txid_current()");
      }
      config.listener().statement(prepared.step(), next.sql());
      Sql.run(connection, next.sql());
      if (free && !transaction.equals(Sql.value(connection, "SELECT txid_current_if_assigned()"))) {
        throw new RetortException(
            ErrorKind.DATABASE,
            RunnerErrors.TRANSACTION_CONTROL,
            "revision " + prepared.step().revision().id() + " ended the runner's transaction.",
            List.of(
                "revision    " + prepared.step().revision().evidence(),
                "statement   " + oneLine(next.sql())),
            "Take BEGIN, COMMIT and ROLLBACK out of the migration, or say @Revision(transactional = false)."
                + " What it committed stays although the revision is not marked as applied: undo it by hand.");
      }
    }
  }

  private void finish(PreparedStep prepared, Instant start) throws SQLException {
    versions.apply(connection, prepared.step().changes());
    Instant now = config.clock().instant();
    history.add(
        connection,
        prepared.file(),
        prepared.step().direction(),
        now,
        Duration.between(start, now),
        config.toolVersion());
  }

  private static void requireSameParts(
      PreparedStep prepared, List<List<PreparedStatement>> parts, List<Journal.Entry> begun) {
    for (int i = 0; i < begun.size(); i++) {
      Journal.Entry entry = begun.get(i);
      if (i >= parts.size()
          || entry.number() != i
          || !entry.digest().equals(digest(parts.get(i)))) {
        throw new RetortException(
            ErrorKind.DATABASE,
            RunnerErrors.JOURNAL,
            "revision "
                + entry.id()
                + " was interrupted and has been edited since, so it cannot go on.",
            List.of(
                "revision         " + prepared.step().revision().evidence(),
                "first change in   part " + (i + 1)),
            "Restore the file as it was and run again. Nothing more was applied.");
      }
    }
  }

  private void rollback() {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The connection is gone: the server rolls back by itself.
    }
  }

  private RetortException failed(
      PreparedStep prepared,
      List<String> applied,
      String sql,
      SQLException cause,
      boolean rolledBack) {
    String id = prepared.step().revision().id();
    List<String> evidence = evidence(prepared, applied, sql);
    evidence.add("server says   " + RunnerErrors.oneLine(cause));
    boolean lost = RunnerErrors.isConnectionLost(cause);
    String state =
        lost
            ? "The server rolls back what was open. 'current' says where the database stands; run the same command again to go on."
            : rolledBack && prepared.inOneTransaction()
                ? "Revision "
                    + id
                    + " was rolled back; those applied before it stay. Correct it and run again."
                : "Revision "
                    + id
                    + " cannot run in one transaction: its earlier parts stay and are journalled."
                    + " Remove the cause and run again; it goes on with the failed statement.";
    return new RetortException(
        ErrorKind.DATABASE,
        lost ? RunnerErrors.CONNECTION_LOST : RunnerErrors.FAILED,
        lost
            ? "the connection was lost in the "
                + prepared.step().direction().text()
                + " of revision "
                + id
                + "."
            : "the " + prepared.step().direction().text() + " of revision " + id + " failed.",
        evidence,
        state,
        cause);
  }

  private RetortException noLock(
      PreparedStep prepared,
      List<String> applied,
      String sql,
      String blockers,
      int attempts,
      SQLException cause) {
    List<String> evidence = evidence(prepared, applied, sql);
    evidence.add("attempts      " + attempts + " in " + config.lockPatience().toMillis() + " ms");
    evidence.add("blocked by    " + (blockers.isEmpty() ? "nobody who was seen" : blockers));
    return new RetortException(
        ErrorKind.LOCK,
        RunnerErrors.TABLE_LOCK,
        "revision " + prepared.step().revision().id() + " did not get a table lock in time.",
        evidence,
        "What was open was rolled back. Run again when the blocker is done, or raise lock_patience.",
        cause);
  }

  private static List<String> evidence(PreparedStep prepared, List<String> applied, String sql) {
    List<String> evidence = new ArrayList<>();
    evidence.add("failed        " + prepared.step().revision().evidence());
    evidence.add("done before   " + (applied.isEmpty() ? "none" : String.join(", ", applied)));
    if (!sql.isEmpty()) {
      evidence.add("statement     " + oneLine(sql));
    }
    return evidence;
  }

  private static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }

  private static String digest(List<PreparedStatement> part) {
    StringBuilder all = new StringBuilder();
    part.forEach(statement -> all.append(statement.sql()).append('\0'));
    return Checksums.sha256(all.toString());
  }
}
