package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a label of an enum type another name; rows follow. */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {
  @Override
  public String object() {
    return type.toString();
  }

  @Override
  public String description() {
    return "rename value " + from + " of enum " + Names.plain(type) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(
            LockLevel.NONE,
            "ALTER TYPE "
                + context.quote(type)
                + " RENAME VALUE "
                + Identifiers.literal(from)
                + " TO "
                + Identifiers.literal(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameEnumValue(type, to, from));
  }
}
