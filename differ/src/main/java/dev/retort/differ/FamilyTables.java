package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPartition;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropPartition;
import dev.retort.operations.DropTable;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PartitionTables;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Creates and drops tables that have parents or partitions. Partitions come and go with their
 * tables; a child of a table that changes comes alone and joins it afterwards, and leaves before it
 * is dropped, so that neither way depends on what its parent is like at the time.
 */
final class FamilyTables {
  private final Map<QualifiedName, Table> actual;
  private final Map<QualifiedName, Table> wanted;
  private final Sides sides;
  private final DiffSink out;

  FamilyTables(Sides sides, DiffSink out) {
    this.sides = sides;
    this.actual = sides.actualTables();
    this.wanted = sides.wantedTables();
    this.out = out;
  }

  void create(Table to) {
    TableOptions.Slot slot = to.options().slot();
    if (slot != null) {
      createPartition(to, slot);
      return;
    }
    List<QualifiedName> parents = to.options().inherits();
    if (parents.stream().allMatch(parent -> takesChild(to, actual, sides.wanted(), parent))) {
      out.add(new CreateTable(withoutKeys(PartitionTables.nest(to, created()))));
    } else {
      Table alone = new Standalone(sides.wanted(), true).child(to, parents, List.of());
      out.add(new CreateTable(alone.withIndexes(List.of())));
      out.add(
          new AlterInheritance(
              to.name(), List.of(), parents, OptionalColumns.of(to, parents, sides.wanted())));
    }
  }

  private void createPartition(Table to, TableOptions.Slot slot) {
    Table parent = wanted.get(slot.parent());
    if (parent != null && actual.containsKey(slot.parent())) {
      Partition whole = PartitionTables.partition(parent, to, created());
      out.add(new AddPartition(slot.parent(), withoutKeys(whole)));
    } // else it comes with its table
    to.foreignKeys().forEach(key -> out.add(new AddForeignKey(to.name(), key)));
  }

  /** The tables that come: a partition that is attached is no part of what is created. */
  private List<Table> created() {
    return wanted.values().stream().filter(table -> !actual.containsKey(table.name())).toList();
  }

  private List<Table> dropped() {
    return actual.values().stream().filter(table -> !wanted.containsKey(table.name())).toList();
  }

  void drop(Table from, Finding... about) {
    List<QualifiedName> parents = from.options().inherits();
    Schema standing = sides.standing();
    if (parents.stream().allMatch(parent -> takesChild(from, wanted, standing, parent))) {
      out.add(new DropTable(withoutKeys(PartitionTables.nest(from, dropped()))), about);
    } else {
      out.add(
          new AlterInheritance(
              from.name(), parents, List.of(), OptionalColumns.of(from, parents, standing)));
      out.add(new DropTable(new Standalone(standing, true).child(from, parents, List.of())), about);
    }
  }

  void dropPartition(Table from, TableOptions.Slot slot) {
    from.foreignKeys().forEach(key -> out.add(new DropForeignKey(from.name(), key)));
    Table parent = actual.get(slot.parent());
    if (parent != null && wanted.containsKey(slot.parent())) {
      Partition whole = PartitionTables.partition(parent, from, dropped());
      out.add(
          new DropPartition(slot.parent(), withoutKeys(whole)),
          DifferFindings.TABLE_DROPPED.on(
              from.name(),
              Origin.catalog(from.name().toString()),
              "partition " + from.name() + " of " + slot.parent() + " is dropped"));
    } // else it goes with its table
  }

  /** Their foreign keys are added and dropped by themselves: what they point at may come later. */
  private static Table withoutKeys(Table table) {
    return table.withOptions(
        table
            .options()
            .withPartitions(
                table.options().partitions().stream().map(FamilyTables::withoutKeys).toList()));
  }

  private static Partition withoutKeys(Partition partition) {
    return partition.withTable(withoutKeys(partition.table().withForeignKeys(List.of())));
  }

  private static ColumnOptions handedDown(Column column) {
    return column.options().withStatistics(-1).withParameters(Map.of());
  }

  /**
   * Whether a child can be made with its parent named in {@code CREATE TABLE}: the parent and all
   * above it are what they will be, and give the child nothing that the child does not have.
   *
   * @param before the tables before the child comes
   * @param with the tables that stand with the child
   */
  private static boolean takesChild(
      Table child, Map<QualifiedName, Table> before, Schema with, QualifiedName name) {
    Table parent = with.table(name).orElse(null);
    if (parent == null || !isSettled(parent, before, with)) {
      return false;
    }
    for (Column column : parent.columns()) {
      Column own = child.column(column.name()).orElse(null);
      if (own == null
          || own.nullable() && !column.nullable()
          || own.defaultValue() == null
              && own.identity() == null
              && (column.defaultValue() != null || column.identity() != null)
          || !Objects.equals(own.generated(), column.generated())
          || !handedDown(own).equals(handedDown(column))) {
        return false;
      }
    }
    return child.checks().stream()
        .allMatch(check -> parent.checks().stream().noneMatch(c -> c.name().equals(check.name())));
  }

  private static boolean isSettled(Table table, Map<QualifiedName, Table> before, Schema with) {
    Table other = before.get(table.name());
    return (other == null || other.equals(table))
        && table.options().inherits().stream()
            .allMatch(name -> with.table(name).filter(t -> isSettled(t, before, with)).isPresent());
  }
}
