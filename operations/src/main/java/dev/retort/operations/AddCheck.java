package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Adds a check constraint to an existing table. */
public record AddCheck(QualifiedName table, CheckConstraint check) implements Operation {
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
    return "add check " + Names.plain(table, check.name().text()) + " (" + check.expression() + ")";
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(context, table, check));
    if (check.comment() != null) {
      statements.add(
          CommentTarget.constraint(table, check.name().text()).comment(context, check.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(SqlContext context, QualifiedName table, CheckConstraint check) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        AlterTable.sql(
            context,
            table,
            "ADD " + ConstraintSql.of(check) + ConstraintSql.validity(check.validated())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropCheck(table, check));
  }
}
