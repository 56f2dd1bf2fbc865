package dev.retort.cli;

import dev.retort.runner.RunnerListener;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Step;
import java.time.Duration;

/** Says how a run goes on: a line a revision, and with {@code -v} a line a statement. */
final class RunProgress implements RunnerListener {
  private final Console console;
  private final boolean verbose;

  RunProgress(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public void waitingForRunner(String holder) {
    console.progress("waiting for another runner: " + holder);
  }

  @Override
  public void started(Step step, int number, int total) {
    String arrow = step.direction() == Direction.UPGRADE ? "upgrade  " : "downgrade";
    console.progress(
        arrow
            + " "
            + number
            + "/"
            + total
            + "  "
            + step.revision().id()
            + "  "
            + step.revision().message());
  }

  @Override
  public void resumed(Step step, int finishedStatements) {
    console.progress(
        "    goes on behind " + finishedStatements + " statements that an earlier run finished");
  }

  @Override
  public void statement(Step step, String sql) {
    if (verbose) {
      console.progress("    " + sql.replace("\n", "\n    "));
    }
  }

  @Override
  public void lockRetry(Step step, int attempt, String blockers) {
    console.progress(
        "    attempt " + attempt + " at a lock failed, trying again; held by " + blockers);
  }

  @Override
  public void finished(Step step, Duration took) {
    if (verbose) {
      console.progress("    done in " + took.toMillis() + " ms");
    }
  }
}
