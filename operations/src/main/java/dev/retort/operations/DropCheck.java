package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops a check constraint. Keeps all of it, so that undoing needs no lookup. */
public record DropCheck(QualifiedName table, CheckConstraint check) implements Operation {
  @Override
  public String object() {
    return Names.full(table, check.name().text());
  }

  @Override
  public Origin origin() {
    return check.origin();
  }

  @Override
  public String description() {
    return "drop check " + Names.plain(table, check.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP CONSTRAINT " + check.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddCheck(table, check));
  }
}
