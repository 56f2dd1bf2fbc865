package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a sequence another name in the same schema. */
public record RenameSequence(QualifiedName from, String to) implements Operation {
  @Override
  public String object() {
    return from.toString();
  }

  @Override
  public String description() {
    return "rename sequence " + Names.plain(from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(
            LockLevel.ACCESS_EXCLUSIVE,
            "ALTER SEQUENCE " + context.quote(from) + " RENAME TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameSequence(from.withName(to), from.name()));
  }
}
