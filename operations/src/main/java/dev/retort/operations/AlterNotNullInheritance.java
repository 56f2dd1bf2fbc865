package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Hands the constraint behind a column's {@code NOT NULL} down to tables that inherit, or no longer
 * (PostgreSQL 18).
 *
 * @param noInherit how it becomes
 */
public record AlterNotNullInheritance(QualifiedName table, String constraint, boolean noInherit)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, constraint);
  }

  @Override
  public String description() {
    return (noInherit ? "keep constraint " : "hand constraint ")
        + Names.plain(table, constraint)
        + (noInherit ? " from tables that inherit" : " down to tables that inherit");
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(
            context,
            table,
            "ALTER CONSTRAINT "
                + Identifiers.quote(constraint)
                + (noInherit ? " NO INHERIT" : " INHERIT")));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterNotNullInheritance(table, constraint, !noInherit));
  }
}
