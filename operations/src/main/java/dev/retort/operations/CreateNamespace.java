package dev.retort.operations;

import dev.retort.schema.Identifiers;
import java.util.List;

/** Creates a schema, in PostgreSQL's sense of the word. */
public record CreateNamespace(String name) implements Operation {
  @Override
  public String object() {
    return name;
  }

  @Override
  public String description() {
    return "create schema " + name;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.of(LockLevel.NONE, "CREATE SCHEMA " + Identifiers.quote(name)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropNamespace(name));
  }
}
