package dev.retort.operations;

import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Adds an exclusion constraint to an existing table. */
public record AddExclusion(QualifiedName table, ExclusionConstraint exclusion)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, exclusion.name().text());
  }

  @Override
  public Origin origin() {
    return exclusion.origin();
  }

  @Override
  public String description() {
    return "add exclusion constraint "
        + Names.plain(table, exclusion.name().text())
        + " "
        + exclusion.definition();
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(context, table, exclusion));
    if (exclusion.comment() != null) {
      statements.add(
          CommentTarget.constraint(table, exclusion.name().text())
              .comment(context, exclusion.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(
      SqlContext context, QualifiedName table, ExclusionConstraint exclusion) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        AlterTable.sql(context, table, "ADD " + ConstraintSql.of(exclusion)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropExclusion(table, exclusion));
  }
}
