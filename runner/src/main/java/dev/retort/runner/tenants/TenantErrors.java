package dev.retort.runner.tenants;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.List;

/** The errors of work on many tenants. */
public final class TenantErrors {
  public static final String SOME_FAILED = "RT510";
  public static final String BAD_QUERY = "RT511";
  public static final String NO_SCHEMA = "RT512";
  public static final String BAD_SHARD = "RT513";
  public static final String SHARED_VERSION_TABLE = "RT514";
  public static final String DEFECT = "RT516";

  /** The table has them all. */
  private static final int SHOWN = 50;

  private TenantErrors() {}

  /** What a run over all tenants ends with when some of them did not get there. */
  static <T> RetortException someFailed(TenantSummary<T> summary) {
    List<TenantOutcome<T>> failed = summary.with(TenantOutcome.Status.FAILED);
    List<TenantOutcome<T>> open = summary.with(TenantOutcome.Status.NOT_STARTED);
    List<String> evidence = new ArrayList<>();
    for (TenantOutcome<T> outcome : failed.subList(0, Math.min(SHOWN, failed.size()))) {
      RetortException error = outcome.requireError();
      evidence.add(outcome.tenant() + "   " + error.code() + ": " + error.getMessage());
    }
    if (failed.size() > SHOWN) {
      evidence.add("… and " + (failed.size() - SHOWN) + " more");
    }
    if (!open.isEmpty()) {
      evidence.add("not started from " + open.get(0).tenant() + " on");
    }
    return new RetortException(
        kind(failed, summary.outcomes().size()),
        SOME_FAILED,
        failed.size()
            + " of "
            + summary.outcomes().size()
            + " tenants failed"
            + (open.isEmpty() ? "." : " and " + open.size() + " were not started."),
        evidence,
        "Every other tenant is done. Remove the cause and run the same command again: it goes on with those that are missing.");
  }

  /** What all failures share; a refusal of usage only where no tenant was touched. */
  private static <T> ErrorKind kind(List<TenantOutcome<T>> failed, int all) {
    List<ErrorKind> kinds =
        failed.stream().map(outcome -> outcome.requireError().kind()).distinct().toList();
    boolean one = kinds.size() == 1 && (kinds.get(0) != ErrorKind.USAGE || failed.size() == all);
    return one ? kinds.get(0) : ErrorKind.DATABASE;
  }
}
