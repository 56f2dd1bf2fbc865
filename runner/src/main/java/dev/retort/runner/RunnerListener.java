package dev.retort.runner;

import dev.retort.runner.graph.Step;
import java.time.Duration;

/** Hears how a run goes on. Every method does nothing by default. */
public interface RunnerListener {
  /** Hears nothing. */
  RunnerListener SILENT = new RunnerListener() {};

  /** Another runner holds the lock; told once. */
  default void waitingForRunner(String holder) {}

  /** A revision begins. */
  default void started(Step step, int number, int total) {}

  /** A revision goes on behind statements that an earlier run has finished. */
  default void resumed(Step step, int finishedStatements) {}

  /** A statement is about to be sent. */
  default void statement(Step step, String sql) {}

  /** The server says something while a statement runs: how far a backfill is, a user's notice. */
  default void notice(Step step, String text) {}

  /** A lock could not be had at once; the runner pauses and tries again. */
  default void lockRetry(Step step, int attempt, String blockers) {}

  /**
   * A revision has run and the version table was changed, in a transaction that is about to be
   * committed. What this throws rolls the transaction back and ends the run.
   */
  default void committing(Step step) {}

  /** A revision is committed. */
  default void finished(Step step, Duration took) {}
}
