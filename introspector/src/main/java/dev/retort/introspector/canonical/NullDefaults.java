package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code DEFAULT NULL} is no default (A124). Only where a column changes its type it is: the server
 * may not be able to cast the NULL of the old type.
 */
final class NullDefaults {
  private static final Pattern NULL =
      Pattern.compile(
          "[\\s(]*NULL(\\s*::\\s*[\\w .,()\"\\[\\]]+)?[\\s)]*", Pattern.CASE_INSENSITIVE);

  private NullDefaults() {}

  static Schema without(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(columns(table, column -> isNull(column) ? column.withDefault(null) : column));
    }
    return schema.withTables(tables);
  }

  /** The schema with the null defaults that it had of the columns whose type is to change. */
  static Schema kept(Schema schema, Schema before, Schema wanted) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      Table had = before.table(table.name()).orElse(table);
      Table to = wanted.table(table.name()).orElse(table);
      tables.add(
          columns(
              table,
              column -> {
                boolean retyped =
                    to.column(column.name())
                        .filter(
                            c ->
                                !SqlTypes.canonical(c.type())
                                    .equals(SqlTypes.canonical(column.type())))
                        .isPresent();
                return had.column(column.name())
                    .filter(c -> retyped && isNull(c))
                    .map(c -> column.withDefault(c.defaultValue()))
                    .orElse(column);
              }));
    }
    return schema.withTables(tables);
  }

  private static Table columns(Table table, UnaryOperator<Column> change) {
    return table.withColumns(table.columns().stream().map(change).toList());
  }

  private static boolean isNull(Column column) {
    SqlExpression value = column.defaultValue();
    return value != null && NULL.matcher(Parentheses.strip(value.text())).matches();
  }
}
