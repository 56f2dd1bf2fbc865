package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops a primary key. Keeps all of it, so that undoing needs no lookup. */
public record DropPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements Operation {
  @Override
  public String object() {
    return Names.full(table, primaryKey.name().text());
  }

  @Override
  public Origin origin() {
    return primaryKey.origin();
  }

  @Override
  public String description() {
    return "drop primary key " + Names.plain(table, primaryKey.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP CONSTRAINT " + primaryKey.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddPrimaryKey(table, primaryKey));
  }
}
