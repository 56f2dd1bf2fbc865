package dev.retort.differ;

import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds foreign keys that stay as they are but are in the way of another change. */
final class ForeignKeyBlocks {
  private final Map<QualifiedName, Table> actual;
  private final Map<QualifiedName, Table> wanted;

  ForeignKeyBlocks(Sides sides) {
    this.actual = sides.actualTables();
    this.wanted = sides.wantedTables();
  }

  /** Whether a key that the wanted side of its table still has must go for a while. */
  boolean isInTheWay(ForeignKey key, Table to) {
    Table own = actual.get(to.name());
    Table target = actual.get(key.refTable());
    Table wantedTarget = wanted.get(key.refTable());
    if (own == null || target == null || wantedTarget == null || !to.foreignKeys().contains(key)) {
      return false;
    }
    return !keys(wantedTarget, key.refColumns()).containsAll(keys(target, key.refColumns()))
        || remakesKey(target, wantedTarget, key.refColumns())
        || key.columns().stream().anyMatch(column -> changesFamily(own, to, column))
        || key.refColumns().stream()
            .anyMatch(column -> changesFamily(target, wantedTarget, column));
  }

  /** Every key over just these columns: any of them may be the one that the server leans on. */
  static List<Object> keys(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    List<Object> keys = new ArrayList<>();
    if (table.primaryKey() != null && Set.copyOf(table.primaryKey().columns()).equals(wanted)) {
      keys.add(table.primaryKey().withComment(null));
    }
    for (UniqueConstraint unique : table.uniques()) {
      if (Set.copyOf(unique.columns()).equals(wanted)) {
        keys.add(List.of(unique.name(), Definitions.UNIQUES.definition().apply(unique)));
      }
    }
    for (Index index : table.indexes()) {
      Optional<UniqueConstraint> rule = Definitions.asConstraint(index);
      if (rule.isPresent() && Set.copyOf(rule.get().columns()).equals(wanted)) {
        keys.add(List.of(index.name(), rule.get()));
      }
    }
    return keys;
  }

  /**
   * Whether a key over these columns includes one that changes its type. The server then makes the
   * key anew, and does not think of the foreign keys that lean on it.
   */
  static boolean remakesKey(Table from, Table to, List<String> columns) {
    Set<String> keyed = Set.copyOf(columns);
    List<List<String>> included = new ArrayList<>();
    if (from.primaryKey() != null && Set.copyOf(from.primaryKey().columns()).equals(keyed)) {
      included.add(from.primaryKey().include());
    }
    from.uniques().stream()
        .filter(unique -> Set.copyOf(unique.columns()).equals(keyed))
        .forEach(unique -> included.add(unique.include()));
    from.indexes().stream()
        .flatMap(index -> Definitions.asConstraint(index).stream())
        .filter(unique -> Set.copyOf(unique.columns()).equals(keyed))
        .forEach(unique -> included.add(unique.include()));
    return included.stream().flatMap(List::stream).anyMatch(column -> isRetyped(from, to, column));
  }

  private static boolean isRetyped(Table from, Table to, String name) {
    Optional<Column> old = from.column(name);
    Optional<Column> now = to.column(name);
    return old.isPresent()
        && now.isPresent()
        && !(old.get().type().equals(now.get().type())
            && Objects.equals(old.get().collation(), now.get().collation()));
  }

  private static boolean changesFamily(Table from, Table to, String column) {
    Optional<Column> old = from.column(column);
    Optional<Column> now = to.column(column);
    if (old.isEmpty() || now.isEmpty() || old.get().type().equals(now.get().type())) {
      return false;
    }
    TypeShape oldShape = TypeShape.of(old.get().type());
    TypeShape newShape = TypeShape.of(now.get().type());
    return oldShape.family() != newShape.family()
        || oldShape.family() == TypeShape.Family.OTHER
        || oldShape.array()
        || newShape.array();
  }
}
