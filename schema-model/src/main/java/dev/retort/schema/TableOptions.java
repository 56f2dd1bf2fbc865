package dev.retort.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table is besides its columns and constraints. JPA says none of this, so a model leaves it
 * unmanaged: the wanted table takes over what the actual one has.
 *
 * @param partitionKey as {@code pg_get_partkeydef} prints it: {@code RANGE (placed_at)}; null for a
 *     plain table
 * @param partitions of a partitioned table, sorted by name
 * @param inherits the parents of an inheritance child, in order
 * @param storage storage parameters, by name
 */
public record TableOptions(
    boolean unlogged,
    @Nullable String partitionKey,
    List<Partition> partitions,
    List<QualifiedName> inherits,
    Map<String, String> storage) {
  /** A plain, logged table. */
  public static final TableOptions PLAIN = new TableOptions(false, null, List.of(), Map.of());

  public TableOptions {
    partitions = partitions.stream().sorted(Comparator.comparing(Partition::name)).toList();
    inherits = List.copyOf(inherits);
    storage = Collections.unmodifiableMap(new TreeMap<>(storage));
  }

  /** A table without partitions. */
  public TableOptions(
      boolean unlogged,
      @Nullable String partitionKey,
      List<QualifiedName> inherits,
      Map<String, String> storage) {
    this(unlogged, partitionKey, List.of(), inherits, storage);
  }

  public TableOptions withPartitions(List<Partition> other) {
    return new TableOptions(unlogged, partitionKey, other, inherits, storage);
  }
}
