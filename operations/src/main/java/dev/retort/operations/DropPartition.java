package dev.retort.operations;

import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Drops a partition with its rows. Keeps all of it, so that undoing needs no lookup. */
public record DropPartition(QualifiedName table, Partition partition) implements Operation {
  @Override
  public String object() {
    return partition.name().toString();
  }

  @Override
  public String description() {
    return "drop partition " + Names.plain(partition.name()) + " of " + Names.plain(table);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(LockLevel.ACCESS_EXCLUSIVE, "DROP TABLE " + context.quote(partition.name())));
  }

  @Override
  public Inverse inverse() {
    List<Operation> undo = new ArrayList<>();
    undo.add(new AddPartition(table, partition));
    undo.addAll(PartitionSql.indexes(partition));
    return Inverse.structureOnly(
        "the rows of " + Names.plain(partition.name()) + " do not come back",
        undo.toArray(Operation[]::new));
  }

  @Override
  public boolean destroysData() {
    return true;
  }
}
