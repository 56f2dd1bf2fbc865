package dev.retort.runner.tenants;

import dev.retort.finding.RetortException;
import java.time.Duration;
import java.util.List;

/**
 * How the work on all tenants ended.
 *
 * @param outcomes sorted by name
 * @param took from the first to the last
 */
public record TenantSummary<T>(List<TenantOutcome<T>> outcomes, Duration took) {
  public TenantSummary {
    outcomes = List.copyOf(outcomes);
  }

  /** Those that ended in a certain way, sorted by name. */
  public List<TenantOutcome<T>> with(TenantOutcome.Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  /**
   * Makes an error of tenants that did not get there.
   *
   * @throws RetortException RT510
   */
  public void requireAllDone() {
    if (with(TenantOutcome.Status.DONE).size() < outcomes.size()) {
      throw TenantErrors.someFailed(this);
    }
  }
}
