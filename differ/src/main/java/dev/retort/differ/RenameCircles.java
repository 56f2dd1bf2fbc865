package dev.retort.differ;

import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameIndex;
import dev.retort.schema.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Breaks circles among renames of constraints and indexes by a temporary name. Indexes, and the
 * constraints that are indexes, share the names of a whole schema, so a circle may go through
 * several kinds and tables.
 */
final class RenameCircles {
  /** How temporary names begin. */
  static final String TEMPORARY = "retort_tmp_";

  private RenameCircles() {}

  /** The same operations, one of each circle in two steps. */
  static List<PlannedOperation> broken(List<PlannedOperation> operations) {
    List<PlannedOperation> result = new ArrayList<>(operations);
    for (int i = 0; i < result.size(); i++) {
      PlannedOperation planned = result.get(i);
      if (isRename(planned.operation()) && leadsBack(result, i)) {
        Operation[] steps = split(planned.operation());
        result.set(i, PlannedOperation.of(steps[0]));
        result.add(new PlannedOperation(steps[1], planned.findings(), planned.alternative()));
      }
    }
    return result;
  }

  /** A name that nobody uses for long. */
  static String temporary(String name) {
    return Identifiers.truncate(TEMPORARY + name);
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof RenameConstraint || operation instanceof RenameIndex;
  }

  /** Whether the rename waits, over others, for itself. */
  private static boolean leadsBack(List<PlannedOperation> operations, int start) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> open = new ArrayList<>(List.of(start));
    Set<String> goal = OperationNames.of(operations.get(start).operation()).freed();
    while (!open.isEmpty()) {
      Set<String> claimed = OperationNames.of(operations.get(open.remove(0)).operation()).claimed();
      if (overlap(claimed, goal) && !seen.isEmpty()) {
        return true;
      }
      for (int i = 0; i < operations.size(); i++) {
        Operation other = operations.get(i).operation();
        if (i != start
            && isRename(other)
            && overlap(OperationNames.of(other).freed(), claimed)
            && seen.add(i)) {
          open.add(i);
        }
      }
    }
    return false;
  }

  private static boolean overlap(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(name -> !name.contains(TEMPORARY) && others.contains(name));
  }

  private static Operation[] split(Operation rename) {
    if (rename instanceof RenameConstraint r) {
      String shelter = temporary(r.from());
      return new Operation[] {
        new RenameConstraint(r.table(), r.from(), shelter),
        new RenameConstraint(r.table(), shelter, r.to())
      };
    }
    RenameIndex r = (RenameIndex) rename;
    String shelter = temporary(r.from().name());
    return new Operation[] {
      new RenameIndex(r.from(), shelter), new RenameIndex(r.from().withName(shelter), r.to())
    };
  }
}
