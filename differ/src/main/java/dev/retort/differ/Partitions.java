package dev.retort.differ;

import dev.retort.operations.AddPartition;
import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.DetachPartition;
import dev.retort.operations.DropPartition;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the partitions of a table. A table that becomes one is attached, not created anew. */
final class Partitions {
  private final Schema actual;
  private final Schema wanted;
  private final DiffSink out;

  Partitions(Sides sides, DiffSink out) {
    this.actual = sides.actual();
    this.wanted = sides.wanted();
    this.out = out;
  }

  /** Whether a partition of some table has that name. */
  static boolean isPartition(Schema schema, QualifiedName name) {
    return schema.tables().stream()
        .flatMap(table -> all(table.options().partitions()))
        .anyMatch(partition -> partition.name().equals(name));
  }

  /** The partitions, and theirs. */
  static Stream<Partition> all(List<Partition> partitions) {
    return partitions.stream().flatMap(p -> Stream.concat(Stream.of(p), all(p.partitions())));
  }

  /** Of a table, or of a partition that has partitions itself. */
  void compare(QualifiedName parent, List<Partition> from, List<Partition> to) {
    for (Partition partition : from) {
      Optional<Partition> same = find(to, partition.name());
      if (same.isEmpty()) {
        gone(parent, partition);
      } else if (!Objects.equals(partition.partitionKey(), same.get().partitionKey())) {
        out.note(
            DifferFindings.PARTITION_KEY.on(
                partition.name(),
                Origin.catalog(partition.name().toString()),
                partition.name() + " is partitioned otherwise"));
      } else {
        changed(parent, partition, same.get());
      }
    }
    for (Partition partition : to) {
      if (find(from, partition.name()).isEmpty()) {
        come(parent, partition);
      }
    }
  }

  private void gone(QualifiedName parent, Partition partition) {
    Optional<Table> own = wanted.table(partition.name());
    if (own.isPresent() || isPartition(wanted, partition.name())) {
      out.add(new DetachPartition(parent, partition.name(), partition.bound()));
    } else {
      out.add(
          new DropPartition(parent, partition),
          DifferFindings.TABLE_DROPPED.on(
              partition.name(),
              Origin.catalog(partition.name().toString()),
              "partition " + partition.name() + " of " + parent + " is dropped"));
    }
  }

  private void come(QualifiedName parent, Partition partition) {
    if (actual.table(partition.name()).isPresent() || isPartition(actual, partition.name())) {
      out.add(new AttachPartition(parent, partition.name(), partition.bound()));
    } else {
      out.add(new AddPartition(parent, partition));
    }
  }

  private void changed(QualifiedName parent, Partition from, Partition to) {
    if (!from.bound().equals(to.bound())) {
      out.add(new DetachPartition(parent, from.name(), from.bound()));
      out.add(new AttachPartition(parent, to.name(), to.bound()));
    }
    if (!from.storage().equals(to.storage())) {
      out.add(new AlterTableStorage(to.name(), from.storage(), to.storage()));
    }
    compare(to.name(), from.partitions(), to.partitions());
  }

  private static Optional<Partition> find(List<Partition> partitions, QualifiedName name) {
    return partitions.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
