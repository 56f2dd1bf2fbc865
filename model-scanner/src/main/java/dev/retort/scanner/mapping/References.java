package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the columns that join columns refer to.
 *
 * @param table the table that they are in
 * @param columns one for each join column, in the order of the join
 * @param specs the join columns, brought into that order; empty where they are implicit
 * @param toKey whether they are the whole key
 * @param creatable whether a foreign key can point there
 */
record References(
    TableDraft table,
    List<ColumnDraft> columns,
    List<ColumnSpec> specs,
    boolean toKey,
    boolean creatable) {
  References {
    columns = List.copyOf(columns);
    specs = List.copyOf(specs);
  }

  /** Empty where a column does not exist, or not yet. */
  static Optional<References> find(EntityBinding target, JoinSpec join) {
    List<ColumnDraft> key = target.key();
    if (!join.hasReference()) {
      return Optional.of(new References(target.table(), key, join.columns(), true, true));
    }
    for (TableDraft table : target.allTables()) {
      List<ColumnDraft> found = new ArrayList<>();
      for (ColumnSpec spec : join.columns()) {
        ColumnDraft column =
            spec.referencedColumn().isEmpty() && key.size() == 1
                ? key.get(0)
                : table.find(spec.referencedColumn());
        if (column != null) {
          found.add(ofKey(column, table == target.table() ? key : List.of()));
        }
      }
      if (found.size() == join.columns().size()) {
        return Optional.of(ordered(table, found, join.columns(), target));
      }
    }
    return Optional.empty();
  }

  /** The key's own notion of a column that is in it. */
  private static ColumnDraft ofKey(ColumnDraft column, List<ColumnDraft> key) {
    for (ColumnDraft one : key) {
      if (one.name().equals(column.name())) {
        return one;
      }
    }
    return column;
  }

  /**
   * A reference to the whole key takes the key's order; another demands uniqueness, in the order of
   * the attributes' names ({@code TableBinder#bindNonPrimaryKeyReference}).
   */
  private static References ordered(
      TableDraft table, List<ColumnDraft> found, List<ColumnSpec> specs, EntityBinding target) {
    List<ColumnDraft> key = table == target.table() ? target.key() : table.primaryKey();
    if (key.size() == found.size() && found.containsAll(key)) {
      List<ColumnSpec> inOrder = key.stream().map(c -> specs.get(found.indexOf(c))).toList();
      return new References(table, key, inOrder, true, true);
    }
    List<ColumnDraft> sorted =
        found.stream().sorted(Comparator.comparing(c -> path(c, target))).toList();
    List<ColumnSpec> inOrder = sorted.stream().map(c -> specs.get(found.indexOf(c))).toList();
    if (sorted.size() > 1 || target.uniqueReferences() && !isPartOfIdClass(sorted, key, target)) {
      table.add(new KeyDraft(null, sorted, sorted.get(0).origin()));
      if (sorted.size() == 1 && table == target.table()) {
        target.unique(sorted.get(0));
      }
    }
    return new References(table, sorted, inOrder, false, isDeclaredBy(target, sorted.get(0)));
  }

  /** What Hibernate then makes unique is the id class's column, which is no table's. */
  private static boolean isPartOfIdClass(
      List<ColumnDraft> columns, List<ColumnDraft> key, EntityBinding target) {
    return columns.size() == 1
        && key.contains(columns.get(0))
        && target.entity().root().inherited(Jpa.ID_CLASS).isPresent();
  }

  /** A column that a table per class repeats is looked for in the table of the class above. */
  private static boolean isDeclaredBy(EntityBinding target, ColumnDraft column) {
    String top = path(column, target).split("\\.")[0];
    return target.entity().strategy() != EntityType.Strategy.TABLE_PER_CLASS
        || target.entity().attributes().stream().anyMatch(a -> a.name().equals(top));
  }

  /** The attribute that a column belongs to; empty where it is none's. */
  private static String path(ColumnDraft column, EntityBinding binding) {
    for (EntityBinding at = binding; at != null; at = at.parent()) {
      for (BoundProperty property : at.properties().values()) {
        if (!property.composite() && property.columns().contains(column)) {
          return property.path();
        }
      }
    }
    return "";
  }
}
