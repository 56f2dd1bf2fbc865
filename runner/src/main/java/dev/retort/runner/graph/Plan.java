package dev.retort.runner.graph;

import java.util.List;

/**
 * What a command will do.
 *
 * @param steps in order; empty when there is nothing to do
 * @param rowsBefore the version table before, sorted
 * @param rowsAfter the version table after all steps, sorted
 * @param alreadyApplied whether the target was reached before: it or a later revision is applied
 */
public record Plan(
    List<Step> steps, List<String> rowsBefore, List<String> rowsAfter, boolean alreadyApplied) {
  public Plan {
    steps = List.copyOf(steps);
    rowsBefore = List.copyOf(rowsBefore);
    rowsAfter = List.copyOf(rowsAfter);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }
}
