package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.RangeType;
import java.util.List;

/** Drops a range type. Keeps all of it, so that undoing needs no lookup. */
public record DropRange(RangeType type) implements Operation {
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
    return "drop range type " + Names.plain(type.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(Statement.of(LockLevel.NONE, "DROP TYPE " + context.quote(type.name())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateRange(type));
  }
}
