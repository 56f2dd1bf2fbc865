package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/** Makes a domain require a value, or allow null again; every column of the domain is looked at. */
public record AlterDomainNullability(QualifiedName domain, boolean nullable) implements Operation {
  @Override
  public String object() {
    return domain.toString();
  }

  @Override
  public String description() {
    return (nullable ? "drop" : "set") + " not null of domain " + Names.plain(domain);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(AlterType.domain(context, domain, nullable ? "DROP NOT NULL" : "SET NOT NULL"));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterDomainNullability(domain, !nullable));
  }
}
