package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets, changes or drops a column's default. Rows that exist keep their values.
 *
 * @param from null for none
 * @param to null for none
 */
public record AlterColumnDefault(
    QualifiedName table, String column, @Nullable SqlExpression from, @Nullable SqlExpression to)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, column);
  }

  @Override
  public String description() {
    String name = Names.plain(table, column);
    if (to == null) {
      return "drop default of " + name;
    }
    return "set default of " + name + " to " + to + (from == null ? "" : ", was " + from);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusiveColumn(
            context, table, column, to == null ? "DROP DEFAULT" : "SET DEFAULT " + to));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterColumnDefault(table, column, to, from));
  }
}
