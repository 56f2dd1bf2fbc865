package dev.retort.operations;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops a foreign key. Keeps all of it, so that undoing needs no lookup. */
public record DropForeignKey(QualifiedName table, ForeignKey foreignKey) implements Operation {
  @Override
  public String object() {
    return Names.full(table, foreignKey.name().text());
  }

  @Override
  public Origin origin() {
    return foreignKey.origin();
  }

  @Override
  public String description() {
    return "drop foreign key " + Names.plain(table, foreignKey.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP CONSTRAINT " + foreignKey.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddForeignKey(table, foreignKey));
  }
}
