package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/** Makes a table that stands for itself a partition of another; its rows are checked. */
public record AttachPartition(QualifiedName table, QualifiedName partition, String bound)
    implements Operation {
  @Override
  public String object() {
    return partition.toString();
  }

  @Override
  public String description() {
    return "attach partition " + Names.plain(partition) + " to " + Names.plain(table) + " " + bound;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(
            context, table, "ATTACH PARTITION " + context.quote(partition) + " " + bound));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DetachPartition(table, partition, bound));
  }
}
