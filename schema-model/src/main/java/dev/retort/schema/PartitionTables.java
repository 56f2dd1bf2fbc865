package dev.retort.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Partitions as tables among the others, whole and with a {@link TableOptions.Slot}: so everything
 * that knows tables knows partitions. Constraints and indexes that are attached to the parent's are
 * not among a partition's.
 */
public final class PartitionTables {
  private PartitionTables() {}

  /** Every partition becomes a table, and no table has partitions. */
  public static Schema flatten(Schema schema) {
    List<Table> flat = new ArrayList<>();
    schema.tables().forEach(table -> flatten(table, flat));
    return flat.size() == schema.tables().size() ? schema : schema.withTables(flat);
  }

  private static void flatten(Table table, List<Table> into) {
    List<Partition> partitions = table.options().partitions();
    into.add(
        partitions.isEmpty()
            ? table
            : table.withOptions(table.options().withPartitions(List.of())));
    for (Partition partition : partitions) {
      flatten(whole(table, partition), into);
    }
  }

  private static Table whole(Table parent, Partition partition) {
    Table own = partition.table();
    List<Column> columns = new ArrayList<>();
    for (Column column : parent.columns()) {
      columns.add(own.column(column.name()).orElseGet(() -> made(parent.name(), column)));
    }
    return own.withColumns(columns)
        .withOptions(
            own.options().withSlot(new TableOptions.Slot(parent.name(), partition.bound())));
  }

  /** The partitions go back to their tables, with what is their own only. */
  public static Schema nest(Schema flat) {
    Map<QualifiedName, List<Table>> children = children(flat.tables());
    return children.isEmpty()
        ? flat
        : flat.withTables(
            flat.tables().stream()
                .filter(table -> table.options().slot() == null)
                .map(table -> nest(table, children))
                .toList());
  }

  /** A table with those of the others that are its partitions. */
  public static Table nest(Table table, List<Table> others) {
    return nest(table, children(others));
  }

  /** A table that stands among the others, as the partition that it is. */
  public static Partition partition(Table parent, Table table, List<Table> others) {
    return partition(parent, nest(table, others));
  }

  private static Map<QualifiedName, List<Table>> children(List<Table> tables) {
    Map<QualifiedName, List<Table>> children = new HashMap<>();
    for (Table table : tables) {
      Optional.ofNullable(table.options().slot())
          .ifPresent(
              slot -> children.computeIfAbsent(slot.parent(), k -> new ArrayList<>()).add(table));
    }
    return children;
  }

  private static Table nest(Table table, Map<QualifiedName, List<Table>> children) {
    List<Table> own = children.getOrDefault(table.name(), List.of());
    return own.isEmpty()
        ? table
        : table.withOptions(
            table
                .options()
                .withPartitions(
                    own.stream().map(child -> partition(table, nest(child, children))).toList()));
  }

  private static Partition partition(Table parent, Table child) {
    TableOptions.Slot slot = child.options().slot();
    List<Column> own =
        child.columns().stream()
            .filter(
                column ->
                    !parent
                        .column(column.name())
                        .map(of -> made(parent.name(), of))
                        .equals(Optional.of(column)))
            .toList();
    return new Partition(
        child.withColumns(own).withOptions(child.options().withSlot(null)),
        slot == null ? "DEFAULT" : slot.bound());
  }

  /**
   * What {@code PARTITION OF}, or a column that is added to the parent, makes in the partition. An
   * identity is the parent's alone; a serial's partitions draw from the parent's sequence.
   *
   * @param parent the table of the column
   */
  public static Column made(QualifiedName parent, Column column) {
    Identity identity = column.identity();
    Column made =
        column
            .withComment(null)
            .withIdentity(null)
            .withNotNull(column.notNull().inChild())
            .withOptions(column.options().withStatistics(-1).withParameters(Map.of()));
    return identity != null && identity.generation() == Identity.Generation.SERIAL
        ? made.withDefault(SqlExpression.of(draw(parent, column)))
        : made;
  }

  /** By the name that a serial's sequence has where nobody gave it another. */
  private static String draw(QualifiedName parent, Column column) {
    QualifiedName sequence =
        parent.withName(Identifiers.truncate(parent.name() + "_" + column.name() + "_seq"));
    return "nextval('" + sequence.quoted().replace("'", "''") + "'::regclass)";
  }
}
