package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Domain;
import dev.retort.schema.Origin;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Creates a domain with its checks. */
public record CreateDomain(Domain domain) implements Operation {
  @Override
  public String object() {
    return domain.name().toString();
  }

  @Override
  public Origin origin() {
    return domain.origin();
  }

  @Override
  public String description() {
    return "create domain " + Names.plain(domain.name()) + " " + SqlTypes.readable(domain.type());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(context.quote(domain.name()));
    sql.append(" AS ").append(SqlTypes.readable(domain.type()));
    if (domain.collation() != null) {
      sql.append(" COLLATE ").append(domain.collation().quoted());
    }
    if (domain.defaultValue() != null) {
      sql.append(" DEFAULT ").append(domain.defaultValue());
    }
    if (!domain.nullable()) {
      sql.append(" NOT NULL");
    }
    List<Statement> statements = new ArrayList<>();
    List<CheckConstraint> later = new ArrayList<>();
    for (CheckConstraint check : domain.checks()) {
      if (check.validated()) {
        sql.append(' ').append(ConstraintSql.of(check));
      } else {
        later.add(check); // CREATE DOMAIN knows no NOT VALID
      }
    }
    statements.add(Statement.of(LockLevel.NONE, sql.toString()));
    later.forEach(check -> statements.add(AddDomainCheck.statement(context, domain.name(), check)));
    if (domain.comment() != null) {
      statements.add(CommentTarget.type(domain.name()).comment(context, domain.comment()));
    }
    for (CheckConstraint check : domain.checks()) {
      if (check.comment() != null) {
        statements.add(
            CommentTarget.domainConstraint(domain.name(), check.name().text())
                .comment(context, check.comment()));
      }
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropDomain(domain));
  }
}
