package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Checks the values that existed before a {@code NOT VALID} constraint of a domain did. */
public record ValidateDomainConstraint(QualifiedName domain, String name) implements Operation {
  @Override
  public String object() {
    return Names.full(domain, name);
  }

  @Override
  public String description() {
    return "validate constraint " + name + " of domain " + Names.plain(domain);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterType.domain(context, domain, "VALIDATE CONSTRAINT " + Identifiers.quote(name)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.structureOnly(
        "constraint " + Names.plain(domain, name) + " stays validated, which does no harm");
  }
}
