package dev.retort.runner.graph;

import java.util.List;

/** What a stamp does to the version table; no revision runs. Rows are sorted. */
public record StampPlan(List<RowChange> changes, List<String> rowsBefore, List<String> rowsAfter) {
  public StampPlan {
    changes = List.copyOf(changes);
    rowsBefore = List.copyOf(rowsBefore);
    rowsAfter = List.copyOf(rowsAfter);
  }
}
