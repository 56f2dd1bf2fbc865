package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives a constraint another name; the index behind it takes the same name. */
public record RenameConstraint(QualifiedName table, String from, String to) implements Operation {
  @Override
  public String object() {
    return Names.full(table, from);
  }

  @Override
  public String description() {
    return "rename constraint " + Names.plain(table, from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(
            context,
            table,
            "RENAME CONSTRAINT " + Identifiers.quote(from) + " TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameConstraint(table, to, from));
  }
}
