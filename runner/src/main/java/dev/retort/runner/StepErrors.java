package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.PreparedStep.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said when a revision does not get through. */
final class StepErrors {
  private static final String QUERY_CANCELED = "57014";

  private final RunnerConfig config;

  StepErrors(RunnerConfig config) {
    this.config = config;
  }

  /**
   * The server refused a statement.
   *
   * @param applied what went before
   * @param running the statement; null for Retort's own bookkeeping
   * @param state what became of the revision
   */
  RetortException failed(
      PreparedStep prepared,
      List<String> applied,
      @Nullable PreparedStatement running,
      SQLException cause,
      String state) {
    String id = prepared.step().revision().id();
    List<String> evidence = evidence(prepared, applied, running);
    evidence.add("server says   " + RunnerErrors.oneLine(cause));
    String what = "the " + prepared.step().direction().text() + " of revision " + id;
    if (RunnerErrors.isConnectionLost(cause)) {
      return new RetortException(
          ErrorKind.DATABASE,
          RunnerErrors.CONNECTION_LOST,
          "the connection was lost in " + what + ".",
          evidence,
          "The server rolls back what was open. 'current' says where the database stands; run the same command again to go on.",
          cause);
    }
    Duration limit =
        running == null
            ? Duration.ZERO
            : config.timeouts().of(StatementClass.of(running.operation()));
    if (running != null && !limit.isZero() && QUERY_CANCELED.equals(cause.getSQLState())) {
      StatementClass kind = StatementClass.of(running.operation());
      evidence.add("limit         " + limit.toMillis() + " ms for " + kind.key());
      return new RetortException(
          ErrorKind.DATABASE,
          RunnerErrors.STATEMENT_TIMEOUT,
          what + " took longer than a statement of its class may.",
          evidence,
          state
              + " Run it when there is less to do, write it in smaller pieces, or raise the limit for "
              + kind.key()
              + ".",
          cause);
    }
    return new RetortException(
        ErrorKind.DATABASE,
        RunnerErrors.FAILED,
        what + " failed.",
        evidence,
        (RunnerErrors.isRefused(cause) ? RunnerErrors.PRIVILEGE + " " : "") + state,
        cause);
  }

  /** Patience with other sessions' locks is over. */
  RetortException noLock(
      PreparedStep prepared,
      List<String> applied,
      @Nullable PreparedStatement running,
      String blockers,
      int attempts,
      SQLException cause) {
    List<String> evidence = evidence(prepared, applied, running);
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

  /** SQL of a person's own ended the transaction that it ran in. */
  static RetortException transactionControl(PreparedStep prepared, String sql) {
    return new RetortException(
        ErrorKind.DATABASE,
        RunnerErrors.TRANSACTION_CONTROL,
        "revision " + prepared.step().revision().id() + " ended the runner's transaction.",
        List.of(
            "revision    " + prepared.step().revision().evidence(), "statement   " + oneLine(sql)),
        "Take BEGIN, COMMIT and ROLLBACK out of the migration, or say @Revision(transactional = false)."
            + " What it committed stays although the revision is not marked as applied: undo it by hand.");
  }

  /** The whole run was asked for in one transaction, which something in it does not allow. */
  static RetortException notOneTransaction(PreparedStep prepared, String why) {
    return RunnerErrors.usage(
        RunnerErrors.NOT_ONE_TRANSACTION,
        "the run cannot be one transaction because of revision "
            + prepared.step().revision().id()
            + ".",
        List.of("revision   " + prepared.step().revision().evidence(), "why        " + why),
        "Run up to it in one transaction and the rest with transaction = \"revision\", which is the default. Nothing was applied.");
  }

  static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }

  private static List<String> evidence(
      PreparedStep prepared, List<String> applied, @Nullable PreparedStatement running) {
    List<String> evidence = new ArrayList<>();
    evidence.add("failed        " + prepared.step().revision().evidence());
    evidence.add("done before   " + (applied.isEmpty() ? "none" : String.join(", ", applied)));
    if (running != null) {
      if (running.place().isKnown()) {
        evidence.add("at            " + running.place());
      }
      evidence.add("statement     " + oneLine(running.sql()));
    }
    return evidence;
  }
}
