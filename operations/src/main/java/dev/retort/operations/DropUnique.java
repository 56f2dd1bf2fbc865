package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.UniqueConstraint;
import java.util.List;

/** Drops a unique constraint. Keeps all of it, so that undoing needs no lookup. */
public record DropUnique(QualifiedName table, UniqueConstraint unique) implements Operation {
  @Override
  public String object() {
    return Names.full(table, unique.name().text());
  }

  @Override
  public Origin origin() {
    return unique.origin();
  }

  @Override
  public String description() {
    return "drop unique constraint " + Names.plain(table, unique.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP CONSTRAINT " + unique.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddUnique(table, unique));
  }
}
