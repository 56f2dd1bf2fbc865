package dev.retort.operations;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Origin;
import java.util.List;

/** Drops a composite type. Keeps all of it, so that undoing needs no lookup. */
public record DropComposite(CompositeType type) implements Operation {
  @Override
  public String object() {
    return type.name().toString();
  }

  @Override
  public Origin origin() {
    return type.origin();
  }

  @Override
  public String description() {
    return "drop type " + Names.plain(type.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.of(LockLevel.NONE, "DROP TYPE " + context.quote(type.name())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateComposite(type));
  }
}
