package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Drops a table. Keeps all of it, indexes too, so that undoing needs no lookup. */
public record DropTable(Table table) implements Operation {
  @Override
  public String object() {
    return table.name().toString();
  }

  @Override
  public Origin origin() {
    return table.origin();
  }

  @Override
  public boolean destroysData() {
    return true;
  }

  @Override
  public String description() {
    return "drop table " + Names.plain(table.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(LockLevel.ACCESS_EXCLUSIVE, "DROP TABLE " + context.quote(table.name())));
  }

  @Override
  public Inverse inverse() {
    List<Operation> undo = new ArrayList<>();
    undo.add(new CreateTable(table));
    table.indexes().forEach(index -> undo.add(new CreateIndex(table.name(), index, false)));
    table.options().partitions().forEach(p -> undo.addAll(PartitionSql.indexes(p)));
    return Inverse.structureOnly(
        "the rows of " + Names.plain(table.name()) + " do not come back",
        undo.toArray(Operation[]::new));
  }
}
