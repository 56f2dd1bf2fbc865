package dev.retort.differ;

import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which foreign keys stand inside {@code CREATE TABLE} and {@code DROP TABLE}, and which
 * need a statement of their own because tables refer to one another in a circle, or to a key that
 * is not there yet.
 */
final class ForeignKeyPlacement {
  private final Map<QualifiedName, Table> actual;
  private final Map<QualifiedName, Table> wanted;

  ForeignKeyPlacement(Sides sides) {
    this.actual = sides.actualTables();
    this.wanted = sides.wantedTables();
  }

  /** The operations with tables created parents first and dropped children first. */
  List<PlannedOperation> place(List<PlannedOperation> operations) {
    Map<QualifiedName, PlannedOperation> created = new TreeMap<>();
    Map<QualifiedName, PlannedOperation> dropped = new TreeMap<>();
    List<PlannedOperation> placed = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof CreateTable create) {
        created.put(create.table().name(), planned);
      } else if (planned.operation() instanceof DropTable drop) {
        dropped.put(drop.table().name(), planned);
      } else {
        placed.add(planned);
      }
    }
    create(created, placed);
    drop(dropped, placed);
    return placed;
  }

  private void create(Map<QualifiedName, PlannedOperation> created, List<PlannedOperation> placed) {
    Map<QualifiedName, Table> open = new TreeMap<>();
    created.forEach((name, planned) -> open.put(name, table(planned)));
    Set<QualifiedName> done = new HashSet<>();
    List<PlannedOperation> later = new ArrayList<>();
    while (!open.isEmpty()) {
      Table next =
          open.values().stream()
              .filter(
                  table -> table.foreignKeys().stream().allMatch(k -> isDecided(k, table, open)))
              .findFirst()
              .orElseGet(() -> open.values().iterator().next());
      open.remove(next.name());
      List<ForeignKey> inline = new ArrayList<>();
      for (ForeignKey key : next.foreignKeys()) {
        if (isReady(key, next, done)) {
          inline.add(key);
        } else {
          later.add(PlannedOperation.of(new AddForeignKey(next.name(), key)));
        }
      }
      done.add(next.name());
      PlannedOperation planned = Objects.requireNonNull(created.get(next.name()));
      placed.add(
          new PlannedOperation(
              new CreateTable(next.withForeignKeys(inline)),
              planned.findings(),
              planned.alternative()));
    }
    placed.addAll(later);
  }

  /** Whether the target is the table itself or no longer waits to be created. */
  private static boolean isDecided(ForeignKey key, Table table, Map<QualifiedName, Table> open) {
    return key.refTable().equals(table.name()) || !open.containsKey(key.refTable());
  }

  private boolean isReady(ForeignKey key, Table own, Set<QualifiedName> done) {
    if (key.refTable().equals(own.name())) {
      return hasConstraint(own, key.refColumns());
    }
    Table target = wanted.get(key.refTable());
    if (target == null) {
      return true; // outside of what was compared: it must exist already
    }
    if (done.contains(key.refTable())) {
      return hasConstraint(target, key.refColumns());
    }
    Table existing = actual.get(key.refTable());
    return existing != null && keepsKey(existing, target, key.refColumns());
  }

  private static boolean keepsKey(Table from, Table to, List<String> columns) {
    boolean sameTypes =
        columns.stream()
            .allMatch(
                column ->
                    from.column(column).isPresent()
                        && from.column(column)
                            .map(c -> c.type())
                            .equals(to.column(column).map(c -> c.type())));
    List<Object> kept = new ArrayList<>(ForeignKeyBlocks.keys(from, columns));
    kept.retainAll(ForeignKeyBlocks.keys(to, columns));
    return sameTypes && !kept.isEmpty() && !ForeignKeyBlocks.remakesKey(from, to, columns);
  }

  /**
   * A primary key or unique constraint, which {@code CREATE TABLE} makes; an index comes later. A
   * foreign key cannot lean on a deferrable one.
   */
  private static boolean hasConstraint(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    PrimaryKey key = table.primaryKey();
    return key != null
            && key.deferrability() == Deferrability.NOT_DEFERRABLE
            && Set.copyOf(key.columns()).equals(wanted)
        || table.uniques().stream()
            .filter(unique -> unique.deferrability() == Deferrability.NOT_DEFERRABLE)
            .map(UniqueConstraint::columns)
            .anyMatch(unique -> Set.copyOf(unique).equals(wanted));
  }

  private static void drop(
      Map<QualifiedName, PlannedOperation> dropped, List<PlannedOperation> placed) {
    Map<QualifiedName, Table> open = new TreeMap<>();
    Set<QualifiedName> altered = alteredTargets(placed);
    dropped.forEach(
        (name, planned) -> open.put(name, withoutBlockers(table(planned), altered, placed)));
    while (!open.isEmpty()) {
      Optional<Table> free =
          open.values().stream().filter(table -> referrers(table, open).isEmpty()).findFirst();
      Table next = free.orElseGet(() -> open.values().iterator().next());
      for (Table referrer : referrers(next, open)) {
        List<ForeignKey> kept = new ArrayList<>();
        for (ForeignKey key : referrer.foreignKeys()) {
          if (key.refTable().equals(next.name())) {
            placed.add(PlannedOperation.of(new DropForeignKey(referrer.name(), key)));
          } else {
            kept.add(key);
          }
        }
        open.put(referrer.name(), referrer.withForeignKeys(kept));
      }
      open.remove(next.name());
      PlannedOperation planned = Objects.requireNonNull(dropped.get(next.name()));
      placed.add(
          new PlannedOperation(new DropTable(next), planned.findings(), planned.alternative()));
    }
  }

  /**
   * Takes out the foreign keys that must go before their table: those in the way of a change to
   * their target, and a reference to oneself by a mere index, which cannot stand inside the {@code
   * CREATE TABLE} that undoes.
   */
  private static Table withoutBlockers(
      Table table, Set<QualifiedName> altered, List<PlannedOperation> placed) {
    List<ForeignKey> kept = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      boolean own = key.refTable().equals(table.name());
      if (own ? !hasConstraint(table, key.refColumns()) : altered.contains(key.refTable())) {
        placed.add(PlannedOperation.of(new DropForeignKey(table.name(), key)));
      } else {
        kept.add(key);
      }
    }
    return table.withForeignKeys(kept);
  }

  /** Tables with a change that PostgreSQL may refuse while a foreign key points at them. */
  private static Set<QualifiedName> alteredTargets(List<PlannedOperation> operations) {
    Set<QualifiedName> altered = new HashSet<>();
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof DropPrimaryKey drop) {
        altered.add(drop.table());
      } else if (planned.operation() instanceof DropUnique drop) {
        altered.add(drop.table());
      } else if (planned.operation() instanceof DropIndex drop && drop.index().unique()) {
        altered.add(drop.table());
      } else if (planned.operation() instanceof AlterColumnType alter) {
        altered.add(alter.table());
      }
    }
    return altered;
  }

  private static List<Table> referrers(Table table, Map<QualifiedName, Table> open) {
    return open.values().stream()
        .filter(other -> !other.name().equals(table.name()))
        .filter(
            other -> other.foreignKeys().stream().anyMatch(k -> k.refTable().equals(table.name())))
        .toList();
  }

  private static Table table(PlannedOperation planned) {
    return planned.operation() instanceof CreateTable create
        ? create.table()
        : ((DropTable) planned.operation()).table();
  }
}
