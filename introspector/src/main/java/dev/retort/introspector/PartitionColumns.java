package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.PartitionTables;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a partition beside those of its parent. */
final class PartitionColumns {
  private PartitionColumns() {}

  /**
   * The partition with all its columns; those that were not read are as the parent makes them.
   *
   * @param draws the defaults of the parent's serial columns, by column
   */
  static Table whole(Table parent, Table partition, Map<String, String> draws) {
    List<Column> columns = new ArrayList<>();
    for (Column column : parent.columns()) {
      Column made = PartitionTables.made(parent.name(), column);
      columns.add(
          partition
              .column(column.name())
              .map(read -> drawn(read, made, draws.get(column.name())))
              .orElse(made));
    }
    return partition.withColumns(columns);
  }

  /** One name for the sequence, whatever it is called: the parent's column owns it. */
  private static Column drawn(Column read, Column made, @Nullable String draw) {
    SqlExpression value = read.defaultValue();
    return value != null && value.text().equals(draw)
        ? read.withDefault(made.defaultValue())
        : read;
  }

  /** The columns of the partition that are not what the parent makes of them. */
  static List<Column> own(Table parent, Table partition) {
    return partition.columns().stream()
        .filter(
            column ->
                !parent
                    .column(column.name())
                    .map(of -> PartitionTables.made(parent.name(), of))
                    .equals(Optional.of(column)))
        .toList();
  }
}
