package dev.retort.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table is besides its columns and constraints. JPA says none of this, so a model leaves it
 * unmanaged: the wanted table takes over what the actual one has.
 *
 * @param partitionKey as {@code pg_get_partkeydef} prints it: {@code RANGE (placed_at)}; null for a
 *     plain table
 * @param partitions of a partitioned table, sorted by name
 * @param inherits the parents of an inheritance child, in order, which is no difference
 * @param storage storage parameters, by name
 * @param slot where this is a partition that stands among the tables: see {@link PartitionTables}
 * @param heritage what it has of its parents; not part of equality
 */
public record TableOptions(
    boolean unlogged,
    @Nullable String partitionKey,
    List<Partition> partitions,
    List<QualifiedName> inherits,
    Map<String, String> storage,
    @Nullable Slot slot,
    Heritage heritage) {
  /** A plain, logged table. */
  public static final TableOptions PLAIN = new TableOptions(false, null, List.of(), Map.of());

  /** The place of a partition in its table. */
  public record Slot(QualifiedName parent, String bound) {}

  public TableOptions {
    partitions = partitions.stream().sorted(Order.by(Partition::name)).toList();
    inherits = List.copyOf(inherits);
    storage = Collections.unmodifiableMap(new TreeMap<>(storage));
  }

  /** A table that is no partition. */
  public TableOptions(
      boolean unlogged,
      @Nullable String partitionKey,
      List<Partition> partitions,
      List<QualifiedName> inherits,
      Map<String, String> storage) {
    this(unlogged, partitionKey, partitions, inherits, storage, null, Heritage.NONE);
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
    return new TableOptions(unlogged, partitionKey, other, inherits, storage, slot, heritage);
  }

  public TableOptions withInherits(List<QualifiedName> other) {
    return new TableOptions(unlogged, partitionKey, partitions, other, storage, slot, heritage);
  }

  public TableOptions withSlot(@Nullable Slot other) {
    return new TableOptions(unlogged, partitionKey, partitions, inherits, storage, other, heritage);
  }

  public TableOptions withHeritage(Heritage other) {
    return new TableOptions(unlogged, partitionKey, partitions, inherits, storage, slot, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableOptions that
        && unlogged == that.unlogged
        && Objects.equals(partitionKey, that.partitionKey)
        && partitions.equals(that.partitions)
        && new HashSet<>(inherits).equals(new HashSet<>(that.inherits))
        && storage.equals(that.storage)
        && Objects.equals(slot, that.slot);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unlogged, partitionKey, partitions.size(), inherits.size(), storage);
  }
}
