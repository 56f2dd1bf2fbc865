package dev.retort.differ;

import dev.retort.operations.PlannedOperation;
import java.util.List;

/**
 * Leaves out what PostgreSQL does of its own accord to the children of a table that changes, and
 * adds what it takes that they end as they are wanted.
 */
final class InheritedChanges {
  private InheritedChanges() {}

  /**
   * @param before both sides before anything was taken out of the way
   */
  static List<PlannedOperation> left(
      List<PlannedOperation> operations, Sides before, DiffOptions options) {
    Families families = Families.common(before);
    if (families.isEmpty()) {
      return operations;
    }
    InheritedColumns columns = new InheritedColumns(families, before, options.serverVersion());
    List<PlannedOperation> followed = columns.follow(operations);
    List<PlannedOperation> checked = new InheritedChecks(families, before).follow(followed);
    return new InheritedIndexes(families, before).follow(checked);
  }
}
