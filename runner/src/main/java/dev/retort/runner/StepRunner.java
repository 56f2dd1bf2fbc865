package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.KeptPrivileges;
import dev.retort.runner.LockedTransaction.Piece;
import dev.retort.runner.PreparedStep.PreparedStatement;
import dev.retort.runner.graph.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one revision: in one transaction, or part by part with a journal. */
final class StepRunner {
  private final RunnerConfig config;
  private final Connection connection;
  private final RunnerLock lock;
  private final VersionTable versions;
  private final HistoryTable history;
  private final Journal journal;
  private final int pid;
  private final Function<RevisionFile, @Nullable List<String>> undo;

  /**
   * @param undo the way back of a revision, for the history
   */
  StepRunner(
      RunnerConfig config,
      Connection connection,
      RunnerLock lock,
      Function<RevisionFile, @Nullable List<String>> undo)
      throws SQLException {
    this.undo = undo;
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
        remember(prepared, applied, begun.get(i));
        continue;
      }
      if (part.get(0).statement().transactional()) {
        transaction(
            prepared,
            applied,
            part,
            () ->
                journal.done(
                    connection,
                    id,
                    prepared.step().direction(),
                    number,
                    digest(part),
                    settings(part)));
      } else {
        alone(prepared, applied, part.get(0), number, interrupted);
      }
    }
  }

  private static List<String> settings(List<PreparedStatement> part) {
    return part.stream().flatMap(p -> KeptPrivileges.settings(p.sql()).stream()).toList();
  }

  private void remember(PreparedStep prepared, List<String> applied, Journal.Entry entry) {
    try {
      Journal.remember(connection, entry);
    } catch (SQLException e) {
      throw new StepErrors(config).failed(prepared, applied, null, e, stateAfter(prepared, false));
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
      // It blocks nobody while it waits, and it may take long.
      Sql.run(connection, "SET lock_timeout = 0");
      Sql.run(
          connection,
          "SET statement_timeout = "
              + config.timeouts().of(StatementClass.of(only.operation())).toMillis());
      InterruptedIndex index = new InterruptedIndex(connection, config.defaultSchema());
      if (!interrupted || !index.isDone(only.operation())) {
        index.removeInvalid(only.operation());
        config.listener().statement(prepared.step(), only.sql());
        Sql.run(connection, only.sql(), text -> config.listener().notice(prepared.step(), text));
      }
      journal.write(
          connection, id, prepared.step().direction(), number, digest(List.of(only)), true);
      Sql.run(connection, "RESET statement_timeout");
    } catch (SQLException e) {
      throw new StepErrors(config).failed(prepared, applied, only, e, stateAfter(prepared, false));
    }
  }

  private void transaction(
      PreparedStep prepared,
      List<String> applied,
      List<PreparedStatement> statements,
      LockedTransaction.Ending ending) {
    Piece piece = new Piece(prepared, statements, ending, () -> {});
    new LockedTransaction(config, connection, lock, pid)
        .run(List.of(piece), applied, stateAfter(prepared, true));
  }

  /** Runs all of them in one transaction. */
  void together(List<PreparedStep> steps) {
    Instant start = config.clock().instant();
    List<Piece> pieces = new ArrayList<>();
    for (PreparedStep step : steps) {
      int number = pieces.size() + 1;
      boolean last = number == steps.size();
      pieces.add(
          new Piece(
              step,
              step.statements(),
              () -> {
                finish(step, start);
                if (last) {
                  lock.requireHeld();
                }
              },
              () -> config.listener().started(step.step(), number, steps.size())));
    }
    new LockedTransaction(config, connection, lock, pid)
        .run(
            pieces,
            List.of(),
            "The whole run was one transaction, which was rolled back. Correct it and run again.");
    Duration took = Duration.between(start, config.clock().instant());
    steps.forEach(step -> config.listener().finished(step.step(), took));
  }

  private static String stateAfter(PreparedStep prepared, boolean rolledBack) {
    String id = prepared.step().revision().id();
    return rolledBack && prepared.inOneTransaction()
        ? "Revision "
            + id
            + " was rolled back; those applied before it stay. Correct it and run again."
        : "Revision "
            + id
            + " cannot run in one transaction: its earlier parts stay and are journalled."
            + " Remove the cause and run again; it goes on with the failed statement.";
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
        config.toolVersion(),
        prepared.step().direction() == Direction.UPGRADE ? undo.apply(prepared.file()) : List.of());
    config.listener().committing(prepared.step());
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

  private static String digest(List<PreparedStatement> part) {
    StringBuilder all = new StringBuilder();
    part.forEach(statement -> all.append(statement.sql()).append('\0'));
    return Checksums.sha256(all.toString());
  }
}
