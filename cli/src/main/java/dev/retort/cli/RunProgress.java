package dev.retort.cli;

import dev.retort.engine.Notices;
import dev.retort.runner.RunnerListener;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Step;
import java.time.Duration;
import java.util.function.Consumer;

/** Says how a run goes on: a line a revision, and with {@code -v} a line a statement. */
final class RunProgress implements RunnerListener {
  private final Notices notices;
  private final boolean statements;
  private final boolean revisions;
  private final Consumer<String> during;

  RunProgress(Console console, boolean verbose) {
    this(console::progress, verbose, true, console::during);
  }

  /**
   * @param during is told what is under way
   */
  RunProgress(Notices notices, boolean statements, boolean revisions, Consumer<String> during) {
    this.during = during;
    this.notices = notices;
    this.statements = statements;
    this.revisions = revisions;
  }

  @Override
  public void waitingForRunner(String holder) {
    notices.progress("waiting for another runner: " + holder);
  }

  @Override
  public void started(Step step, int number, int total) {
    during.accept("the " + step.direction().text() + " of revision " + step.revision().id());
    if (revisions) {
      String arrow = step.direction() == Direction.UPGRADE ? "upgrade  " : "downgrade";
      String what = step.revision().id() + "  " + step.revision().message();
      notices.progress(arrow + " " + number + "/" + total + "  " + what);
    }
  }

  @Override
  public void resumed(Step step, int finishedStatements) {
    notices.progress(
        "    goes on behind " + finishedStatements + " statements that an earlier run finished");
  }

  @Override
  public void statement(Step step, String sql) {
    if (statements) {
      notices.progress("    " + sql.replace("\n", "\n    "));
    }
  }

  @Override
  public void notice(Step step, String text) {
    notices.progress("    " + text);
  }

  @Override
  public void lockRetry(Step step, int attempt, String blockers) {
    notices.progress(
        "    attempt " + attempt + " at a lock failed, trying again; held by " + blockers);
  }

  @Override
  public void finished(Step step, Duration took) {
    if (statements) {
      notices.progress("    done in " + took.toMillis() + " ms");
    }
  }
}
