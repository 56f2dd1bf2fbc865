package dev.retort.operations;

import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates a partition of a table, with its own partitions and what it has of its own. Not with its
 * indexes: each of them is a {@link CreateIndex} of its own.
 *
 * @param partition its lists of indexes, and those of its partitions, are emptied
 */
public record AddPartition(QualifiedName table, Partition partition) implements Operation {
  public AddPartition {
    partition = PartitionSql.withoutIndexes(partition);
  }

  @Override
  public String object() {
    return partition.name().toString();
  }

  @Override
  public String description() {
    return "add partition "
        + Names.plain(partition.name())
        + " of "
        + Names.plain(table)
        + " "
        + partition.bound();
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    PartitionSql.create(context, table, partition, statements);
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropPartition(table, partition));
  }
}
