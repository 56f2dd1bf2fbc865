package dev.retort.differ;

import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.DropColumn;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what PostgreSQL does of its own accord: a column that is added to, changed or dropped
 * from a table is so in the tables that inherit from it, too.
 */
final class InheritedChanges {
  private InheritedChanges() {}

  static List<PlannedOperation> left(List<PlannedOperation> operations, Sides sides) {
    Map<QualifiedName, Table> tables = sides.wantedTables();
    Set<String> done = new HashSet<>();
    operations.forEach(planned -> done.add(change(planned.operation(), table(planned))));
    done.remove("");
    return operations.stream()
        .filter(
            planned -> {
              Table table = tables.get(table(planned));
              return table == null
                  || table.options().inherits().stream()
                      .noneMatch(p -> done.contains(change(planned.operation(), p)));
            })
        .toList();
  }

  private static QualifiedName table(PlannedOperation planned) {
    Operation operation = planned.operation();
    return operation instanceof AddColumn add
        ? add.table()
        : operation instanceof DropColumn drop
            ? drop.table()
            : operation instanceof AlterColumnType alter
                ? alter.table()
                : operation instanceof RenameColumn rename
                    ? rename.table()
                    : QualifiedName.of(null, "none");
  }

  /** The change in words, as if it were one of that table. */
  private static String change(Operation operation, QualifiedName table) {
    if (operation instanceof AddColumn add) {
      return "add " + table + "." + add.column().name();
    } else if (operation instanceof DropColumn drop) {
      return "drop " + table + "." + drop.column().name();
    } else if (operation instanceof AlterColumnType alter) {
      return "type " + table + "." + alter.to().name();
    } else if (operation instanceof RenameColumn rename) {
      return "rename " + table + "." + rename.from();
    }
    return "";
  }
}
