package dev.retort.schema;

/**
 * The text of a default, check, predicate, index key or generated column. Equality is that of the
 * text: whether two texts mean the same is the canonicalizer's question, which asks the server.
 *
 * @param text SQL, without surrounding keywords ({@code DEFAULT}, {@code CHECK}); never empty
 */
public record SqlExpression(String text) {
  public SqlExpression {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an expression needs text");
    }
  }

  public static SqlExpression of(String text) {
    return new SqlExpression(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
