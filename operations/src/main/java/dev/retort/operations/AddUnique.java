package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Adds a unique constraint to an existing table. */
public record AddUnique(QualifiedName table, UniqueConstraint unique) implements Operation {
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
    return "add unique constraint "
        + Names.plain(table, unique.name().text())
        + " "
        + Names.list(unique.columns());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(context, table, unique));
    if (unique.comment() != null) {
      statements.add(
          CommentTarget.constraint(table, unique.name().text()).comment(context, unique.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(SqlContext context, QualifiedName table, UniqueConstraint unique) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        AlterTable.sql(context, table, "ADD " + ConstraintSql.of(unique)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropUnique(table, unique));
  }
}
