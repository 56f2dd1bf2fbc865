package dev.retort.engine.tenants;

import dev.retort.runner.RunResult;
import java.util.List;

/**
 * What was done to one tenant and where it is now.
 *
 * @param did {@code upgraded}, {@code unchanged} …
 * @param ran the revisions that were run, in order
 * @param at the rows of its version table, sorted; empty for base
 */
public record TenantState(String did, List<String> ran, List<String> at) {
  public TenantState {
    ran = List.copyOf(ran);
    at = List.copyOf(at);
  }

  /**
   * What a run did.
   *
   * @param did its name where there was something to do
   */
  public static TenantState of(String did, RunResult result) {
    return new TenantState(
        result.alreadyThere() ? "unchanged" : did,
        result.applied().stream().map(step -> step.revision().id()).toList(),
        result.rows());
  }
}
