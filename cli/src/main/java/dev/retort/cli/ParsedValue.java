package dev.retort.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/** The value of an option or argument as far as it is parsed; a field always has the same. */
final class ParsedValue<V> implements IGetter, ISetter {
  private final Consumer<V> field;
  private @Nullable V value;

  /**
   * @param initial before anything is parsed
   */
  ParsedValue(@Nullable V initial, Consumer<V> field) {
    this.value = initial;
    this.field = field;
  }

  @Override
  @SuppressWarnings("unchecked") // of the type that the option was made with
  public <T> T get() {
    return (T) value;
  }

  @Override
  @SuppressWarnings("unchecked") // the parser has converted it
  public <T> T set(T next) {
    value = (V) next;
    field.accept(value);
    return next;
  }
}
