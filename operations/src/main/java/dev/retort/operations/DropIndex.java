package dev.retort.operations;

import dev.retort.schema.Index;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Drops an index. Keeps all of it, so that undoing needs no lookup.
 *
 * @param concurrently without locking readers and writers out, which no transaction may contain
 */
public record DropIndex(QualifiedName table, Index index, boolean concurrently)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, index.name().text());
  }

  @Override
  public Origin origin() {
    return index.origin();
  }

  @Override
  public String description() {
    return "drop index " + Names.plain(table, index.name().text());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String name = context.quote(table.withName(index.name().text()));
    return List.of(
        concurrently
            ? Statement.alone(LockLevel.SHARE_UPDATE_EXCLUSIVE, "DROP INDEX CONCURRENTLY " + name)
            : Statement.of(LockLevel.ACCESS_EXCLUSIVE, "DROP INDEX " + name));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateIndex(table, index, concurrently));
  }
}
