package dev.retort.differ;

import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.DropColumn;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.ColumnOptions;
import java.util.List;

/**
 * What operations on a column change in the children of its table, too. A change of the type
 * touches the default and the storage; compression and comments are each table's own.
 */
record Touched(
    boolean added,
    boolean dropped,
    boolean type,
    boolean defaults,
    boolean generated,
    boolean nulls,
    boolean storage,
    boolean statistics) {

  static Touched by(List<PlannedOperation> operations) {
    boolean added = any(operations, AddColumn.class);
    boolean dropped = any(operations, DropColumn.class);
    boolean type = any(operations, AlterColumnType.class);
    boolean storage = type || dropped;
    boolean statistics = dropped;
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof AlterColumnOptions alter) {
        ColumnOptions from = alter.from().options();
        ColumnOptions to = alter.to().options();
        storage |= !from.storage().equals(to.storage());
        statistics |= from.statistics() != to.statistics();
      }
    }
    return new Touched(
        added,
        dropped,
        type,
        type || dropped || any(operations, AlterColumnDefault.class),
        dropped || any(operations, AlterColumnGenerated.class),
        any(operations, AlterColumnNullability.class),
        storage,
        statistics);
  }

  /** The options of a child, with those of the parent where they are touched. */
  ColumnOptions options(ColumnOptions own, ColumnOptions parents) {
    ColumnOptions touched = storage ? own.withStorage(parents.storage()) : own;
    return statistics ? touched.withStatistics(parents.statistics()) : touched;
  }

  private static boolean any(List<PlannedOperation> operations, Class<? extends Operation> kind) {
    return operations.stream().anyMatch(planned -> kind.isInstance(planned.operation()));
  }
}
