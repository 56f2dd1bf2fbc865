package dev.retort.operations;

import dev.retort.schema.Column;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column's type or collation.
 *
 * @param from the column as it is; of it and of {@code to}, type and collation count
 * @param using how to convert the values; null where PostgreSQL's own assignment cast does
 * @param back how to convert them on the way back; null for what the two types suggest
 */
public record AlterColumnType(
    QualifiedName table,
    Column from,
    Column to,
    @Nullable SqlExpression using,
    @Nullable SqlExpression back)
    implements Operation {
  private static final String UTC = " AT TIME ZONE 'UTC'";

  public AlterColumnType(
      QualifiedName table, Column from, Column to, @Nullable SqlExpression using) {
    this(table, from, to, using, null);
  }

  @Override
  public String object() {
    return Names.full(table, from.name());
  }

  @Override
  public Origin origin() {
    return to.origin();
  }

  @Override
  public String description() {
    return "change type of "
        + Names.plain(table, from.name())
        + " from "
        + describe(from)
        + " to "
        + describe(to);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    StringBuilder action = new StringBuilder("TYPE ").append(SqlTypes.readable(to.type()));
    if (to.collation() != null) {
      action.append(" COLLATE ").append(to.collation().quoted());
    }
    if (using != null) {
      action.append(" USING ").append(using);
    }
    return List.of(AlterTable.exclusiveColumn(context, table, from.name(), action.toString()));
  }

  @Override
  public Inverse inverse() {
    SqlExpression usingBack = back != null ? back : usingBack();
    AlterColumnType undo = new AlterColumnType(table, to, from, usingBack, using);
    return TypeWidening.keepsValues(from.type(), to.type())
        ? Inverse.exact(undo)
        : Inverse.structureOnly(
            "values of "
                + Names.plain(table, from.name())
                + " that the conversion changed stay changed",
            undo);
  }

  private @Nullable SqlExpression usingBack() {
    if (from.generated() != null) {
      return null; // its values are computed anew, and PostgreSQL refuses to hear how else
    }
    if (using != null && using.text().endsWith(UTC)) {
      return using; // reading as UTC and writing in UTC are spelled alike
    }
    String text = TypeConversion.of(from.name(), to.type(), from.type()).using();
    return text == null ? null : SqlExpression.of(text);
  }

  private static String describe(Column column) {
    String type = SqlTypes.readable(column.type());
    return column.collation() == null ? type : type + " collate " + column.collation().quoted();
  }
}
