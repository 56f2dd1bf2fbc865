package dev.retort.differ;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Keys of a partitioned table that lack a column by which it is partitioned: PostgreSQL refuses
 * them, so what there is stays, with a finding.
 */
final class PartitionedUniques {
  private final Table from;
  private final Set<String> key;
  private final boolean computed;
  private final DiffSink out;

  private PartitionedUniques(Table from, String key, DiffSink out) {
    this.from = from;
    this.key = SqlWords.identifiers(key);
    this.key.retainAll(from.columns().stream().map(column -> column.name()).toList());
    this.computed = key.indexOf('(', key.indexOf('(') + 1) >= 0;
    this.out = out;
  }

  /** The wanted table, with the keys that the partitions allow. */
  static Table keep(Table from, Table to, DiffSink out) {
    String key = to.options().partitionKey();
    return key == null ? to : new PartitionedUniques(from, key, out).keep(to);
  }

  private Table keep(Table to) {
    PrimaryKey primary = to.primaryKey();
    Table kept = to;
    if (primary != null && !primary.equals(from.primaryKey()) && lacks(primary.columns())) {
      note(to, "primary key", primary.name(), primary.columns());
      kept = kept.withPrimaryKey(from.primaryKey());
    }
    List<UniqueConstraint> uniques = new ArrayList<>();
    for (UniqueConstraint unique : to.uniques()) {
      if (from.uniques().contains(unique) || !lacks(unique.columns())) {
        uniques.add(unique);
      } else {
        note(to, "unique constraint", unique.name(), unique.columns());
        from.uniques().stream().filter(u -> u.name().equals(unique.name())).forEach(uniques::add);
      }
    }
    List<Index> indexes = new ArrayList<>();
    for (Index index : to.indexes()) {
      List<String> columns =
          index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).toList();
      if (!index.unique() || from.indexes().contains(index) || !lacks(columns)) {
        indexes.add(index);
      } else {
        note(to, "unique index", index.name(), columns);
        from.indexes().stream().filter(i -> i.name().equals(index.name())).forEach(indexes::add);
      }
    }
    return kept.withUniques(uniques).withIndexes(indexes);
  }

  private boolean lacks(List<String> columns) {
    return computed || !columns.containsAll(key);
  }

  private void note(Table to, String kind, ObjectName name, List<String> columns) {
    out.note(
        DifferFindings.PARTITIONED_UNIQUE.on(
            to.name() + "." + name,
            to.origin(),
            "%s (%s) lacks a column by which %s is partitioned: %s"
                .formatted(
                    kind,
                    String.join(", ", columns),
                    to.name(),
                    String.valueOf(to.options().partitionKey()))));
  }
}
