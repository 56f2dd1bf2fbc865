package dev.retort.differ;

import dev.retort.operations.RenameConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the constraints behind {@code NOT NULL} that tables have of their parents.
 * PostgreSQL lets nobody rename one before the last parent has let go of it.
 */
final class InheritedNames {
  private final Set<String> names = new HashSet<>();

  private InheritedNames() {}

  /** Those of the actual side, before anything is changed. */
  static InheritedNames of(Sides sides) {
    InheritedNames found = new InheritedNames();
    for (Table table : sides.actual().tables()) {
      for (Column column : table.columns()) {
        if (column.notNull().inherited().isKnown()) {
          found.names.add(key(table.name(), column.notNull().inherited().place()));
        }
      }
    }
    return found;
  }

  boolean contains(RenameConstraint rename) {
    return names.contains(key(rename.table(), rename.from()));
  }

  private static String key(QualifiedName table, String constraint) {
    return table + " " + constraint;
  }
}
