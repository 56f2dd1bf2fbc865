package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a column another name. */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {
  @Override
  public String object() {
    return Names.full(table, from);
  }

  @Override
  public String description() {
    return "rename column " + Names.plain(table, from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(
            context,
            table,
            "RENAME COLUMN " + Identifiers.quote(from) + " TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameColumn(table, to, from));
  }
}
