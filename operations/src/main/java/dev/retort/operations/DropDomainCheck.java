package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops a check of a domain. Keeps all of it, so that undoing needs no lookup. */
public record DropDomainCheck(QualifiedName domain, CheckConstraint check) implements Operation {
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
    return "drop check " + check.name() + " of domain " + Names.plain(domain);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(AlterType.domain(context, domain, "DROP CONSTRAINT " + check.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddDomainCheck(domain, check));
  }
}
