package dev.retort.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partition, which belongs to its table and lives and dies with it.
 *
 * @param table what the partition has of its own: its columns are those only that are not what
 *     {@code PARTITION OF} makes of the parent's, its constraints and indexes those only that are
 *     not attached to the parent's
 * @param bound as PostgreSQL prints it: {@code FOR VALUES IN (1)}, {@code DEFAULT}
 */
public record Partition(Table table, String bound) {

  /** A partition with nothing of its own. */
  public Partition(
      QualifiedName name,
      String bound,
      @Nullable String partitionKey,
      List<Partition> partitions,
      Map<String, String> storage) {
    this(
        Table.of(name, List.of())
            .withOptions(new TableOptions(false, partitionKey, partitions, List.of(), storage)),
        bound);
  }

  public static Partition of(QualifiedName name, String bound) {
    return new Partition(name, bound, null, List.of(), Map.of());
  }

  public QualifiedName name() {
    return table.name();
  }

  /** What it is partitioned by itself; null where it is not. */
  public @Nullable String partitionKey() {
    return table.options().partitionKey();
  }

  /** Its own partitions, sorted by name. */
  public List<Partition> partitions() {
    return table.options().partitions();
  }

  /** Storage parameters, by name. */
  public Map<String, String> storage() {
    return table.options().storage();
  }

  public Partition withPartitions(List<Partition> other) {
    return withTable(table.withOptions(table.options().withPartitions(other)));
  }

  public Partition withTable(Table other) {
    return new Partition(other, bound);
  }
}
