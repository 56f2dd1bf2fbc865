package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a table another name in the same schema. */
public record RenameTable(QualifiedName from, String to) implements Operation {
  @Override
  public String object() {
    return from.toString();
  }

  @Override
  public String description() {
    return "rename table " + Names.plain(from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(AlterTable.exclusive(context, from, "RENAME TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameTable(from.withName(to), from.name()));
  }
}
