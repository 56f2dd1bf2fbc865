package dev.retort.scanner.mapping.types;

import org.jspecify.annotations.Nullable;

/**
 * A column's size, as far as it is known.
 *
 * @param length null for the Java type's own default, as are the others
 * @param scale of a number; ignored without a precision
 * @param seconds the digits of fractional seconds
 */
public record Size(
    @Nullable Integer length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    @Nullable Integer seconds) {
  /** Nothing stated. */
  public static final Size DEFAULT = new Size(null, null, null, null);

  /** Of what is a time in Java, whatever it is stored as, only the seconds count. */
  Size ofTime() {
    return new Size(null, seconds, null, seconds);
  }

  /** The same for what takes over everything but the seconds. */
  public Size withoutSeconds() {
    return new Size(length, precision, scale, null);
  }

  int length(int fallback) {
    return length == null ? fallback : length;
  }
}
