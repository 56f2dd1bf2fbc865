package dev.retort.migration;

import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A partition, to be completed. */
public final class PartitionBuilder {
  private final QualifiedName name;
  private final String bound;
  private @Nullable String partitionKey;
  private final List<Partition> partitions = new ArrayList<>();
  private final Map<String, String> storage = new TreeMap<>();

  PartitionBuilder(String name, String bound) {
    this.name = QualifiedName.parse(name);
    this.bound = bound;
  }

  /** {@code "HASH (id)"}: it has partitions itself. */
  public PartitionBuilder partitionBy(String key) {
    partitionKey = key;
    return this;
  }

  public PartitionBuilder partition(PartitionBuilder inner) {
    partitions.add(inner.build());
    return this;
  }

  /** A storage parameter: {@code with("fillfactor", "70")}. */
  public PartitionBuilder with(String parameter, String value) {
    storage.put(parameter, value);
    return this;
  }

  Partition build() {
    return new Partition(name, bound, partitionKey, partitions, storage);
  }
}
