package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Adds a check to a domain; every column of the domain is looked at. */
public record AddDomainCheck(QualifiedName domain, CheckConstraint check) implements Operation {
  @Override
  public String object() {
    return Names.full(domain, check.name().text());
  }

  @Override
  public Origin origin() {
    return check.origin();
  }

  @Override
  public String description() {
    return "add check "
        + check.name()
        + " ("
        + check.expression()
        + ") to domain "
        + Names.plain(domain);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>(List.of(statement(context, domain, check)));
    if (check.comment() != null) {
      statements.add(
          CommentTarget.domainConstraint(domain, check.name().text())
              .comment(context, check.comment()));
    }
    return List.copyOf(statements);
  }

  static Statement statement(SqlContext context, QualifiedName domain, CheckConstraint check) {
    return AlterType.domain(
        context,
        domain,
        "ADD " + ConstraintSql.of(check) + ConstraintSql.validity(check.validated()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropDomainCheck(domain, check));
  }
}
