package dev.retort.migration;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table, to be completed. */
public final class TableBuilder {
  private final QualifiedName name;
  private final List<Column> columns = new ArrayList<>();
  private @Nullable PrimaryKey primaryKey;
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<CheckConstraint> checks = new ArrayList<>();
  private final List<ExclusionConstraint> exclusions = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private @Nullable String comment;
  private boolean unlogged;
  private @Nullable String partitionKey;
  private final List<Partition> partitions = new ArrayList<>();
  private List<QualifiedName> inherits = List.of();
  private final Map<String, String> storage = new TreeMap<>();

  TableBuilder(String name) {
    this.name = QualifiedName.parse(name);
  }

  public TableBuilder column(ColumnBuilder column) {
    columns.add(column.build());
    return this;
  }

  /** Many columns at once, for very wide tables. */
  public TableBuilder columns(ColumnBuilder... more) {
    Stream.of(more).forEach(this::column);
    return this;
  }

  public TableBuilder primaryKey(String constraint, String... names) {
    return primaryKey(new PrimaryKeyBuilder(constraint).columns(names));
  }

  public TableBuilder primaryKey(PrimaryKeyBuilder key) {
    primaryKey = key.build();
    return this;
  }

  public TableBuilder unique(UniqueBuilder unique) {
    uniques.add(unique.build());
    return this;
  }

  public TableBuilder foreignKey(ForeignKeyBuilder key) {
    foreignKeys.add(key.build());
    return this;
  }

  public TableBuilder check(CheckBuilder check) {
    checks.add(check.build());
    return this;
  }

  public TableBuilder check(String constraint, String expression) {
    return check(new CheckBuilder(constraint, expression));
  }

  public TableBuilder exclusion(ExclusionBuilder exclusion) {
    exclusions.add(exclusion.build());
    return this;
  }

  /** An index, which counts only where a table is dropped: so that undoing brings it back. */
  public TableBuilder index(IndexBuilder index) {
    indexes.add(index.build());
    return this;
  }

  public TableBuilder comment(String text) {
    comment = text;
    return this;
  }

  public TableBuilder unlogged() {
    unlogged = true;
    return this;
  }

  /** {@code "RANGE (placed_at)"}. */
  public TableBuilder partitionBy(String key) {
    partitionKey = key;
    return this;
  }

  /** A partition, which is created with the table. */
  public TableBuilder partition(PartitionBuilder partition) {
    partitions.add(partition.build());
    return this;
  }

  public TableBuilder inherits(String... parents) {
    inherits = Stream.of(parents).map(QualifiedName::parse).toList();
    return this;
  }

  /** A storage parameter: {@code with("fillfactor", "70")}. */
  public TableBuilder with(String parameter, String value) {
    storage.put(parameter, value);
    return this;
  }

  Table build() {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        new TableOptions(unlogged, partitionKey, partitions, inherits, storage),
        Origin.UNKNOWN);
  }
}
