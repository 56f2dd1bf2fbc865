package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives an enum, domain, composite or range type another name in the same schema. */
public record RenameType(QualifiedName from, String to) implements Operation {
  @Override
  public String object() {
    return from.toString();
  }

  @Override
  public String description() {
    return "rename type " + Names.plain(from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(AlterType.type(context, from, "RENAME TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameType(from.withName(to), from.name()));
  }
}
