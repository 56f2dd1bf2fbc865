package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a constraint of a domain another name. */
public record RenameDomainConstraint(QualifiedName domain, String from, String to)
    implements Operation {
  @Override
  public String object() {
    return Names.full(domain, from);
  }

  @Override
  public String description() {
    return "rename constraint " + from + " of domain " + Names.plain(domain) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterType.domain(
            context,
            domain,
            "RENAME CONSTRAINT " + Identifiers.quote(from) + " TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameDomainConstraint(domain, to, from));
  }
}
