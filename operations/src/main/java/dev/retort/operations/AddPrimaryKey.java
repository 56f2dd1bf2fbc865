package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Adds a primary key to an existing table. */
public record AddPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements Operation {
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
    return "add primary key "
        + Names.plain(table, primaryKey.name().text())
        + " "
        + Names.list(primaryKey.columns());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(context, table, primaryKey));
    if (primaryKey.comment() != null) {
      statements.add(
          CommentTarget.constraint(table, primaryKey.name().text())
              .comment(context, primaryKey.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(SqlContext context, QualifiedName table, PrimaryKey primaryKey) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        AlterTable.sql(context, table, "ADD " + ConstraintSql.of(primaryKey)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropPrimaryKey(table, primaryKey));
  }
}
