package dev.retort.operations;

import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Creates a partition of a table, with its own partitions. */
public record AddPartition(QualifiedName table, Partition partition) implements Operation {
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
    create(context, table, partition, statements);
    return List.copyOf(statements);
  }

  static void create(
      SqlContext context, QualifiedName parent, Partition partition, List<Statement> into) {
    String by = partition.partitionKey() == null ? "" : " PARTITION BY " + partition.partitionKey();
    into.add(
        Statement.of(
            LockLevel.ACCESS_EXCLUSIVE,
            "CREATE TABLE "
                + context.quote(partition.name())
                + " PARTITION OF "
                + context.quote(parent)
                + " "
                + partition.bound()
                + by
                + StorageSql.with(partition.storage())));
    partition.partitions().forEach(inner -> create(context, partition.name(), inner, into));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropPartition(table, partition));
  }
}
