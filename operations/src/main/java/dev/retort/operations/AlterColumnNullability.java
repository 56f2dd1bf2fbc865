package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.NotNull;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Requires a column to have a value, or stops requiring it.
 *
 * @param nullable how it becomes
 * @param notNull the constraint that comes, or goes and is kept for the way back
 */
public record AlterColumnNullability(
    QualifiedName table, String column, boolean nullable, NotNull notNull) implements Operation {
  /** A constraint of which nothing is said. */
  public AlterColumnNullability(QualifiedName table, String column, boolean nullable) {
    this(table, column, nullable, NotNull.PLAIN);
  }

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
    if (nullable) {
      return List.of(AlterTable.exclusiveColumn(context, table, column, "DROP NOT NULL"));
    }
    if (NotNullSql.saysNothing(context, notNull)) {
      return List.of(AlterTable.exclusiveColumn(context, table, column, "SET NOT NULL"));
    }
    List<Statement> statements = new ArrayList<>();
    NotNullSql sql = new NotNullSql(context, table, column, notNull);
    statements.add(
        AlterTable.exclusive(
            context,
            table,
            "ADD "
                + sql.named()
                + "NOT NULL "
                + Identifiers.quote(column)
                + sql.inheritance()
                + (notNull.validated() ? "" : " NOT VALID")));
    statements.addAll(sql.comment());
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterColumnNullability(table, column, !nullable, notNull));
  }
}
