package dev.retort.operations;

import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops an exclusion constraint. Keeps all of it, so that undoing needs no lookup. */
public record DropExclusion(QualifiedName table, ExclusionConstraint exclusion)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, exclusion.name().text());
  }

  @Override
  public Origin origin() {
    return exclusion.origin();
  }

  @Override
  public String description() {
    return "drop exclusion constraint " + Names.plain(table, exclusion.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP CONSTRAINT " + exclusion.name().quoted()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AddExclusion(table, exclusion));
  }
}
