package dev.retort.differ.property;

import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import org.jspecify.annotations.Nullable;

/** A schema whose every expression is written otherwise, as a person might, and means the same. */
final class Respelled {
  private Respelled() {}

  static Schema of(Schema schema) {
    return schema.withTables(schema.tables().stream().map(Respelled::of).toList());
  }

  private static Table of(Table table) {
    return table
        .withColumns(table.columns().stream().map(Respelled::of).toList())
        .withChecks(table.checks().stream().map(c -> c.withExpression(of(c.expression()))).toList())
        .withIndexes(table.indexes().stream().map(Respelled::of).toList());
  }

  private static Column of(Column column) {
    Generated generated = column.generated();
    if (generated != null) {
      return column.withGenerated(new Generated(of(generated.expression()), generated.stored()));
    }
    SqlExpression value = column.defaultValue();
    return value == null ? column : column.withDefault(of(value));
  }

  private static Index of(Index index) {
    return index
        .withWhere(ofNullable(index.where()))
        .withKeys(index.keys().stream().map(Respelled::of).toList());
  }

  private static IndexKey of(IndexKey key) {
    SqlExpression expression = key.expression();
    return expression == null ? key : key.withExpression(of(expression));
  }

  private static @Nullable SqlExpression ofNullable(@Nullable SqlExpression expression) {
    return expression == null ? null : of(expression);
  }

  private static SqlExpression of(SqlExpression expression) {
    String note = expression.text().startsWith("NULL") ? "" : "/* so */"; // no default at all
    return SqlExpression.of("( " + note + "\n (" + expression.text() + ") )");
  }
}
