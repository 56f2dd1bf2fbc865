package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.function.UnaryOperator;

/**
 * Changes every text of SQL in an object: expressions, and the types of columns where they are to
 * change, too.
 */
record SchemaTexts(UnaryOperator<String> text, UnaryOperator<String> type) {
  /** Types stay. */
  static SchemaTexts ofExpressions(UnaryOperator<String> text) {
    return new SchemaTexts(text, UnaryOperator.identity());
  }

  /** Types and expressions alike. */
  static SchemaTexts ofAll(UnaryOperator<String> text) {
    return new SchemaTexts(text, text);
  }

  Table table(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withChecks(
            table.checks().stream().map(c -> c.withExpression(expression(c.expression()))).toList())
        .withExclusions(
            table.exclusions().stream()
                .map(e -> e.withDefinition(expression(e.definition())))
                .toList())
        .withIndexes(table.indexes().stream().map(this::index).toList());
  }

  Domain domain(Domain domain) {
    SqlExpression value = domain.defaultValue();
    return domain
        .withType(type.apply(domain.type()))
        .withDefault(value == null ? null : expression(value))
        .withChecks(
            domain.checks().stream()
                .map(c -> c.withExpression(expression(c.expression())))
                .toList());
  }

  Column column(Column column) {
    SqlExpression value = column.defaultValue();
    Generated generated = column.generated();
    return column
        .withType(type.apply(column.type()))
        .withDefault(value == null ? null : expression(value))
        .withGenerated(generated == null ? null : generated(generated));
  }

  Generated generated(Generated generated) {
    return new Generated(expression(generated.expression()), generated.stored());
  }

  Index index(Index index) {
    SqlExpression where = index.where();
    return index
        .withKeys(index.keys().stream().map(this::key).toList())
        .withWhere(where == null ? null : expression(where));
  }

  private IndexKey key(IndexKey key) {
    SqlExpression expression = key.expression();
    return expression == null ? key : key.withExpression(expression(expression));
  }

  SqlExpression expression(SqlExpression expression) {
    return SqlExpression.of(text.apply(expression.text()));
  }
}
