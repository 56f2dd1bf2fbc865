package dev.retort.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java expression of chained calls in the making: {@code column("a", "text").notNull()}. */
final class Chain {
  private final StringBuilder text;

  Chain(String name, String arguments) {
    text = new StringBuilder(name).append('(').append(arguments).append(')');
  }

  Chain call(String name, String... arguments) {
    text.append('.').append(name).append('(').append(String.join(", ", arguments)).append(')');
    return this;
  }

  Chain callIf(boolean condition, String name) {
    return condition ? call(name) : this;
  }

  /** A call with a string, if there is one. */
  Chain text(String name, @Nullable Object value) {
    return value == null ? this : call(name, JavaText.literal(value.toString()));
  }

  /** A call with a number, if there is one. */
  Chain number(String name, @Nullable Long value) {
    return value == null ? this : call(name, JavaText.number(value));
  }

  /** A call with strings, if there are any. */
  Chain texts(String name, List<String> values) {
    return values.isEmpty() ? this : call(name, JavaText.literals(values));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
