package dev.retort.differ;

import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameIndex;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the indexes of partitions their own. A new index of a partitioned table takes over those of
 * its partitions that would do for it, whatever the order of their keys, so one that is to stay is
 * made anew after it.
 */
final class InheritedIndexes {
  private final Families families;
  private final Map<QualifiedName, Table> actual;
  private final Map<QualifiedName, Table> wanted;

  InheritedIndexes(Families families, Sides sides) {
    this.families = families;
    this.actual = sides.actualTables();
    this.wanted = sides.wantedTables();
  }

  List<PlannedOperation> follow(List<PlannedOperation> given) {
    List<PlannedOperation> operations = dropsFromBelow(given);
    operations.addAll(0, renamesAway(given));
    Map<String, DropIndex> dropped = new LinkedHashMap<>();
    for (PlannedOperation planned : operations) {
      Operation operation = planned.operation();
      if (operation instanceof CreateIndex create) {
        Index index = create.index();
        take(create.table(), index.unique(), columns(index), dropped);
      } else if (operation instanceof AddUnique add) {
        take(add.table(), true, add.unique().columns(), dropped);
      } else if (operation instanceof AddPrimaryKey add) {
        take(add.table(), true, add.primaryKey().columns(), dropped);
      }
    }
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof DropIndex drop) {
        dropped.remove(key(drop.table(), drop.index())); // it goes, or is made anew, already
      }
    }
    if (dropped.isEmpty()) {
      return operations;
    }
    List<PlannedOperation> followed = new ArrayList<>(operations);
    for (DropIndex drop : dropped.values()) {
      followed.add(PlannedOperation.of(drop));
      followed.add(PlannedOperation.of(new CreateIndex(drop.table(), drop.index(), false)));
    }
    return followed;
  }

  /**
   * Renames what belongs to a parent's index and is called like a new index of the partition's own:
   * it cannot go, and its name says nothing, so it may as well have the one that is wanted.
   */
  private List<PlannedOperation> renamesAway(List<PlannedOperation> operations) {
    List<PlannedOperation> renames = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      if (!(planned.operation() instanceof CreateIndex create)) {
        continue;
      }
      Table from = actual.get(create.table());
      Table to = wanted.get(create.table());
      String name = create.index().name().text();
      if (from != null && to != null && names(from).contains(name)) {
        Set<String> free = names(to);
        free.removeAll(names(from));
        free.stream()
            .findFirst()
            .map(other -> new RenameIndex(create.table().withName(name), other))
            .ifPresent(rename -> renames.add(PlannedOperation.of(rename)));
      }
    }
    return renames;
  }

  private static Set<String> names(Table table) {
    return new TreeSet<>(table.options().heritage().names().values());
  }

  /** What partitions have goes first: so the way back makes it last, when nothing takes it over. */
  private List<PlannedOperation> dropsFromBelow(List<PlannedOperation> operations) {
    List<Integer> places = new ArrayList<>();
    List<PlannedOperation> drops = new ArrayList<>();
    Set<QualifiedName> tables = new HashSet<>();
    for (int i = 0; i < operations.size(); i++) {
      QualifiedName table = dropping(operations.get(i).operation());
      if (table != null && families.isMember(table)) {
        places.add(i);
        drops.add(operations.get(i));
        tables.add(table);
      }
    }
    List<QualifiedName> ordered = families.ordered(tables);
    drops.sort(
        Comparator.comparingInt(
            planned -> -ordered.indexOf(Objects.requireNonNull(dropping(planned.operation())))));
    List<PlannedOperation> sorted = new ArrayList<>(operations);
    for (int i = 0; i < places.size(); i++) {
      sorted.set(places.get(i), drops.get(i));
    }
    return sorted;
  }

  private static @Nullable QualifiedName dropping(Operation operation) {
    if (operation instanceof DropIndex drop) {
      return drop.table();
    } else if (operation instanceof DropUnique drop) {
      return drop.table();
    }
    return operation instanceof DropPrimaryKey drop ? drop.table() : null;
  }

  private void take(
      QualifiedName table, boolean unique, List<String> columns, Map<String, DropIndex> into) {
    for (QualifiedName child : families.descendants(table)) {
      Table from = actual.get(child);
      Table to = wanted.get(child);
      if (from == null || to == null || from.options().slot() == null) {
        continue;
      }
      for (Index index : from.indexes()) {
        if (index.unique() == unique
            && columns(index).equals(columns)
            && to.indexes().stream().anyMatch(i -> i.name().equals(index.name()))) {
          into.put(key(child, index), new DropIndex(child, index, false));
        }
      }
    }
  }

  private static String key(QualifiedName table, Index index) {
    return table.withName(index.name().text()).toString();
  }

  /** The columns, and nothing for each expression. */
  private static List<String> columns(Index index) {
    return index.keys().stream()
        .map(IndexKey::column)
        .map(column -> Objects.requireNonNullElse(column, ""))
        .toList();
  }
}
