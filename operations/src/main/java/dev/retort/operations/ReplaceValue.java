package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Gives the rows that hold one value of a column another: a value of an enum that is kept as text
 * was renamed. The check that lists the values must be out of the way.
 */
public record ReplaceValue(QualifiedName table, String column, String from, String to)
    implements Operation {
  @Override
  public String object() {
    return Names.full(table, column);
  }

  @Override
  public String description() {
    return "replace value " + from + " of " + Names.plain(table, column) + " by " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String quoted = Identifiers.quote(column);
    return List.of(
        Statement.of(
            LockLevel.ROW_EXCLUSIVE,
            "UPDATE "
                + context.quote(table)
                + " SET "
                + quoted
                + " = "
                + Identifiers.literal(to)
                + " WHERE "
                + quoted
                + " = "
                + Identifiers.literal(from)));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new ReplaceValue(table, column, to, from)); // the check forbade it before
  }
}
