package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Columns by which a table, or a partition of it, is partitioned: PostgreSQL neither drops them nor
 * changes their type, so they stay, with a finding.
 */
final class PartitionKeys {
  private PartitionKeys() {}

  /** The wanted columns, with those of the partition keys as they are. */
  static List<Column> keep(Schema actual, Table table, List<Column> wanted, DiffSink out) {
    if (table.options().partitionKey() == null) {
      return wanted;
    }
    List<String> keys = new ArrayList<>(List.of(table.options().partitionKey()));
    for (QualifiedName partition : Families.of(actual).descendants(table.name())) {
      actual.table(partition).map(below -> below.options().partitionKey()).ifPresent(keys::add);
    }
    List<Column> kept = new ArrayList<>(wanted);
    for (Column column : table.columns()) {
      if (keys.stream().anyMatch(key -> SqlWords.identifiers(key).contains(column.name()))) {
        keep(table, column, kept, out);
      }
    }
    return kept;
  }

  private static void keep(Table table, Column column, List<Column> wanted, DiffSink out) {
    Optional<Column> other =
        wanted.stream().filter(w -> w.name().equals(column.name())).findFirst();
    if (other.isEmpty()) {
      out.note(
          DifferFindings.PARTITION_KEY.on(
              table.name() + "." + column.name(),
              table.origin(),
              "%s is partitioned by %s, which stays".formatted(table.name(), column.name())));
      wanted.add(column);
      return;
    }
    Column to = other.get();
    if (!column.type().equals(to.type()) || !Objects.equals(column.collation(), to.collation())) {
      out.note(
          DifferFindings.PARTITION_KEY.on(
              table.name() + "." + column.name(),
              to.origin(),
              "%s is partitioned by %s, whose type stays %s"
                  .formatted(table.name(), column.name(), SqlTypes.readable(column.type()))));
      wanted.set(wanted.indexOf(to), to.withType(column.type()).withCollation(column.collation()));
    }
  }
}
