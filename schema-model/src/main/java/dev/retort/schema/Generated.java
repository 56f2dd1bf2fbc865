package dev.retort.schema;

/**
 * A generated column.
 *
 * @param stored whether the value is stored ({@code STORED}) or computed when read ({@code
 *     VIRTUAL}, PostgreSQL 18)
 */
public record Generated(SqlExpression expression, boolean stored) {
  public static Generated stored(String expression) {
    return new Generated(SqlExpression.of(expression), true);
  }
}
