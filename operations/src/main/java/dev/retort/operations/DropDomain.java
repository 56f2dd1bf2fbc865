package dev.retort.operations;

import dev.retort.schema.Domain;
import dev.retort.schema.Origin;
import java.util.List;

/** Drops a domain. Keeps all of it, so that undoing needs no lookup. */
public record DropDomain(Domain domain) implements Operation {
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
    return "drop domain " + Names.plain(domain.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.of(LockLevel.NONE, "DROP DOMAIN " + context.quote(domain.name())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateDomain(domain));
  }
}
