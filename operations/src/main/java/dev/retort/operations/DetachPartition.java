package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Lets a partition stand for itself, with its rows.
 *
 * @param bound what it was the partition for
 */
public record DetachPartition(QualifiedName table, QualifiedName partition, String bound)
    implements Operation {
  @Override
  public String object() {
    return partition.toString();
  }

  @Override
  public String description() {
    return "detach partition " + Names.plain(partition) + " from " + Names.plain(table);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DETACH PARTITION " + context.quote(partition)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AttachPartition(table, partition, bound));
  }
}
