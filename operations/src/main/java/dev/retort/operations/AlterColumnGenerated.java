package dev.retort.operations;

import dev.retort.schema.Generated;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes or drops the expression of a generated column. PostgreSQL cannot make a generated column
 * out of a plain one, nor a plain one out of a virtual one: those take a {@link DropColumn} and an
 * {@link AddColumn}, and this record refuses them.
 *
 * @param from null is refused; there for symmetry
 * @param to null for a plain column, which keeps its values
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE, DROP
 *     EXPRESSION and SET EXPRESSION</a>
 */
public record AlterColumnGenerated(
    QualifiedName table, String column, @Nullable Generated from, @Nullable Generated to)
    implements Operation {
  public AlterColumnGenerated {
    if (!isPossible(from, to, Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "PostgreSQL cannot alter " + table + "." + column + " from " + from + " to " + to);
    }
  }

  /** Whether a server of that major version has a statement for the change. */
  public static boolean isPossible(
      @Nullable Generated from, @Nullable Generated to, int serverVersion) {
    if (from == null) {
      return false;
    }
    return to == null ? from.stored() : from.stored() == to.stored() && serverVersion >= 17;
  }

  @Override
  public String object() {
    return Names.full(table, column);
  }

  @Override
  public String description() {
    String name = Names.plain(table, column);
    return to == null
        ? "stop generating " + name
        : "change generation of " + name + " to " + to.expression();
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusiveColumn(
            context,
            table,
            column,
            to == null ? "DROP EXPRESSION" : "SET EXPRESSION AS (" + to.expression() + ")"));
  }

  @Override
  public Inverse inverse() {
    return to == null
        ? Inverse.impossible(
            "PostgreSQL cannot generate the existing column "
                + Names.plain(table, column)
                + " again: drop it and add it")
        : Inverse.exact(new AlterColumnGenerated(table, column, to, from));
  }
}
