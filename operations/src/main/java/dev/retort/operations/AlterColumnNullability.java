package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Requires a column to have a value, or stops requiring it.
 *
 * @param nullable how it becomes
 */
public record AlterColumnNullability(QualifiedName table, String column, boolean nullable)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, column);
  }

  @Override
  public String description() {
    return (nullable ? "drop not null of " : "set not null on ") + Names.plain(table, column);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusiveColumn(
            context, table, column, nullable ? "DROP NOT NULL" : "SET NOT NULL"));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterColumnNullability(table, column, !nullable));
  }
}
