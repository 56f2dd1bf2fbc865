package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.SqlExpression;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java values as SQL literals, so that a script without a database can hold them. */
public final class Literals {
  private Literals() {}

  /**
   * The literal of a string, number, boolean, enum constant (its name), UUID, {@code java.time}
   * value, {@code byte[]} or null; an expression stays as it is.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof SqlExpression expression) {
      return expression.text();
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double || value instanceof Float) {
      // NaN and Infinity are words, and all others may be quoted too.
      return Identifiers.literal(value.toString());
    }
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return Identifiers.literal(constant.name());
    }
    if (value instanceof byte[] bytes) {
      return Identifiers.literal("\\x" + HexFormat.of().formatHex(bytes));
    }
    if (value instanceof CharSequence
        || value instanceof Character
        || value instanceof UUID
        || value instanceof TemporalAccessor) {
      return Identifiers.literal(value.toString());
    }
    throw new IllegalArgumentException(
        "no SQL literal is known for a " + value.getClass().getName() + ": " + value);
  }
}
