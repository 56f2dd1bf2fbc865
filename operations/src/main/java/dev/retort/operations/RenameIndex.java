package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Gives an index another name. */
public record RenameIndex(QualifiedName from, String to) implements Operation {
  @Override
  public String object() {
    return from.toString();
  }

  @Override
  public String description() {
    return "rename index " + Names.plain(from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(
            LockLevel.SHARE_UPDATE_EXCLUSIVE,
            "ALTER INDEX " + context.quote(from) + " RENAME TO " + Identifiers.quote(to)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new RenameIndex(from.withName(to), from.name()));
  }
}
