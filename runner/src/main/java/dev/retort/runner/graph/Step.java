package dev.retort.runner.graph;

import java.util.List;

/**
 * One revision to run and what it does to the version table.
 *
 * @param rowsAfter the whole version table after this step, sorted
 */
public record Step(
    RevisionNode revision, Direction direction, List<RowChange> changes, List<String> rowsAfter) {
  public Step {
    changes = List.copyOf(changes);
    rowsAfter = List.copyOf(rowsAfter);
  }
}
