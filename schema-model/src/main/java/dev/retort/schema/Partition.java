package dev.retort.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partition, which belongs to its table and lives and dies with it.
 *
 * @param bound as PostgreSQL prints it: {@code FOR VALUES IN (1)}, {@code DEFAULT}
 * @param partitionKey what it is partitioned by itself; null where it is not
 * @param partitions its own partitions, sorted by name
 * @param storage storage parameters, by name
 */
public record Partition(
    QualifiedName name,
    String bound,
    @Nullable String partitionKey,
    List<Partition> partitions,
    Map<String, String> storage) {
  public Partition {
    partitions = partitions.stream().sorted(Comparator.comparing(Partition::name)).toList();
    storage = Collections.unmodifiableMap(new TreeMap<>(storage));
  }

  public static Partition of(QualifiedName name, String bound) {
    return new Partition(name, bound, null, List.of(), Map.of());
  }

  public Partition withPartitions(List<Partition> other) {
    return new Partition(name, bound, partitionKey, other, storage);
  }
}
