package dev.retort.migration;

import dev.retort.schema.Partition;

/** A partition, to be completed with what it has of its own. */
public final class PartitionBuilder {
  private final TableBuilder own;
  private final String bound;

  PartitionBuilder(String name, String bound) {
    this.own = new TableBuilder(name);
    this.bound = bound;
  }

  /** {@code "HASH (id)"}: it has partitions itself. */
  public PartitionBuilder partitionBy(String key) {
    own.partitionBy(key);
    return this;
  }

  public PartitionBuilder partition(PartitionBuilder inner) {
    own.partition(inner);
    return this;
  }

  /** A storage parameter: {@code with("fillfactor", "70")}. */
  public PartitionBuilder with(String parameter, String value) {
    own.with(parameter, value);
    return this;
  }

  /** A column that is not just as in the parent: all that is to be said of it. */
  public PartitionBuilder column(ColumnBuilder column) {
    own.column(column);
    return this;
  }

  /** A primary key of its own; the parent has none. */
  public PartitionBuilder primaryKey(String constraint, String... names) {
    own.primaryKey(constraint, names);
    return this;
  }

  public PartitionBuilder primaryKey(PrimaryKeyBuilder key) {
    own.primaryKey(key);
    return this;
  }

  public PartitionBuilder unique(UniqueBuilder unique) {
    own.unique(unique);
    return this;
  }

  public PartitionBuilder foreignKey(ForeignKeyBuilder key) {
    own.foreignKey(key);
    return this;
  }

  public PartitionBuilder check(CheckBuilder check) {
    own.check(check);
    return this;
  }

  public PartitionBuilder check(String constraint, String expression) {
    own.check(constraint, expression);
    return this;
  }

  public PartitionBuilder exclusion(ExclusionBuilder exclusion) {
    own.exclusion(exclusion);
    return this;
  }

  /** An index of its own, which counts only where the partition is dropped. */
  public PartitionBuilder index(IndexBuilder index) {
    own.index(index);
    return this;
  }

  public PartitionBuilder comment(String text) {
    own.comment(text);
    return this;
  }

  public PartitionBuilder unlogged() {
    own.unlogged();
    return this;
  }

  Partition build() {
    return new Partition(own.build(), bound);
  }
}
