package dev.retort.differ;

import dev.retort.schema.Index;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Tells whether a table enforces that columns are unique, by whatever kind of key. */
final class Uniqueness {
  private Uniqueness() {}

  /** Whether rows cannot repeat these columns, because they cannot repeat some of them. */
  static boolean holds(Table table, Collection<String> columns, boolean nullsNotDistinct) {
    Set<String> all = Set.copyOf(columns);
    if (table.primaryKey() != null && all.containsAll(table.primaryKey().columns())) {
      return true;
    }
    for (UniqueConstraint unique : table.uniques()) {
      if (implies(unique, all, nullsNotDistinct)) {
        return true;
      }
    }
    for (Index index : table.indexes()) {
      Optional<UniqueConstraint> rule = Definitions.asConstraint(index);
      if (rule.isPresent() && implies(rule.get(), all, nullsNotDistinct)) {
        return true;
      }
    }
    return false;
  }

  private static boolean implies(
      UniqueConstraint unique, Set<String> columns, boolean nullsNotDistinct) {
    return columns.containsAll(unique.columns())
        && (unique.nullsNotDistinct() || !nullsNotDistinct);
  }
}
