package dev.retort.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option with a value, which a command has as soon as it is said which field that sets. */
final class OptionSyntax {
  private final CommandSpec spec;
  private final OptionSpec.Builder option;

  OptionSyntax(CommandSpec spec, OptionSpec.Builder option) {
    this.spec = spec;
    this.option = option;
  }

  /** Nothing runs without it. */
  OptionSyntax required() {
    option.required(true);
    return this;
  }

  /** Without it everything is as if it had been given with this text. */
  OptionSyntax byDefault(String text) {
    option.defaultValue(text);
    return this;
  }

  void to(Consumer<String> field) {
    to(String.class, field);
  }

  /** The text is made into a value of this type: a path, a number, a constant of an enum. */
  <T> void to(Class<T> type, Consumer<T> field) {
    to(type, null, field);
  }

  /** The same, and what the field is without the option. */
  <T> void to(Class<T> type, @Nullable T initial, Consumer<T> field) {
    option.type(type);
    add(initial, field);
  }

  /** It can be given several times. */
  void toList(Consumer<List<String>> field) {
    option.type(List.class);
    add(List.of(), field);
  }

  /** It can be given several times; its values are {@code KEY=VALUE}. */
  void toMap(Consumer<Map<String, String>> field) {
    option.type(Map.class);
    add(Map.of(), field);
  }

  private <T> void add(@Nullable T initial, Consumer<T> field) {
    ParsedValue<T> value = new ParsedValue<>(initial, field);
    spec.addOption(option.initialValue(value.get()).getter(value).setter(value).build());
  }
}
