package dev.retort.operations;

import dev.retort.schema.Identifiers;
import java.util.List;

/** Drops a schema, which must be empty. */
public record DropNamespace(String name) implements Operation {
  @Override
  public String object() {
    return name;
  }

  @Override
  public String description() {
    return "drop schema " + name;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.of(LockLevel.NONE, "DROP SCHEMA " + Identifiers.quote(name)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateNamespace(name));
  }
}
