package dev.retort.operations;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Adds a foreign key to an existing table. */
public record AddForeignKey(QualifiedName table, ForeignKey foreignKey) implements Operation {
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
    return "add foreign key "
        + Names.plain(table, foreignKey.name().text())
        + " "
        + Names.list(foreignKey.columns())
        + " references "
        + Names.plain(foreignKey.refTable())
        + " "
        + Names.list(foreignKey.refColumns());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(context, table, foreignKey));
    if (foreignKey.comment() != null) {
      statements.add(
          CommentTarget.constraint(table, foreignKey.name().text())
              .comment(context, foreignKey.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(SqlContext context, QualifiedName table, ForeignKey foreignKey) {
    return Statement.of(
        LockLevel.SHARE_ROW_EXCLUSIVE,
        AlterTable.sql(
            context,
            table,
            "ADD "
                + ConstraintSql.of(context, foreignKey)
                + ConstraintSql.validity(foreignKey.validated())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropForeignKey(table, foreignKey));
  }
}
