package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives an attribute of a composite type another name. */
public record RenameAttribute(QualifiedName type, String from, String to) implements Operation {
  @Override
  public String object() {
    return Names.full(type, from);
  }

  @Override
  public String description() {
    return "rename attribute " + Names.plain(type, from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterType.type(
            context,
            type,
            "RENAME ATTRIBUTE " + Identifiers.quote(from) + " TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameAttribute(type, to, from));
  }
}
