package dev.retort.cli;

import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * What a command tells the parser: its name, what it takes, what its help prints. Said in code, for
 * annotations take longer to read than most commands to run.
 *
 * <p>Whatever is given sets a field. Each time that arguments are read, fields are first set to
 * what they are when nothing is given: null, false, an empty list or map.
 */
final class CommandSyntax {
  private final CommandSpec spec;
  private final ScopeType scope;

  /**
   * @param command what the parser runs, or calls
   */
  CommandSyntax(Object command) {
    this(CommandSpec.wrapWithoutInspection(command), ScopeType.LOCAL);
  }

  private CommandSyntax(CommandSpec spec, ScopeType scope) {
    this.spec = spec;
    this.scope = scope;
  }

  /** The same command's syntax, but every command below takes what is added to it, too. */
  CommandSyntax forAllBelow() {
    return new CommandSyntax(spec, ScopeType.INHERIT);
  }

  /** All that was said, for the parser. */
  CommandSpec spec() {
    return spec;
  }

  /** What the command is called and does. */
  void command(String name, String description) {
    spec.name(name).usageMessage().description(description);
  }

  /** What stands below the options: examples, exit codes. {@code %n} ends a line. */
  void footer(String... lines) {
    spec.usageMessage().footer(lines);
  }

  /**
   * An option with a value.
   *
   * @param names such as {@code --sql} or {@code -m --message}
   * @param label what stands for the value in help
   */
  OptionSyntax option(String names, String label, String description) {
    return new OptionSyntax(spec, named(names, description).paramLabel(label));
  }

  /** An option without a value. */
  void flag(String names, String description, Consumer<Boolean> field) {
    OptionSpec.Builder flag = named(names, description).type(boolean.class);
    if (scope == ScopeType.INHERIT) {
      flag.arity("0"); // refuses --quiet=true
    }
    ParsedValue<Boolean> value = new ParsedValue<>(false, field);
    spec.addOption(flag.initialValue(value.get()).getter(value).setter(value).build());
  }

  /** One argument, which is required. */
  void parameter(String label, String description, Consumer<String> field) {
    ParsedValue<String> value = new ParsedValue<>(null, field);
    positional(label, description, "1", String.class, value);
  }

  /** One argument, or none. */
  <T> void optionalParameter(String label, String description, Class<T> type, Consumer<T> field) {
    ParsedValue<T> value = new ParsedValue<>(null, field);
    positional(label, description, "0..1", type, value);
  }

  /** One argument or more. */
  void parameters(String label, String description, Consumer<List<String>> field) {
    ParsedValue<List<String>> value = new ParsedValue<>(List.of(), field);
    positional(label, description, "1..*", List.class, value);
  }

  /** The options that print help and version, and nothing else is done. */
  void helpAndVersion() {
    spec.addOption(named("-h --help", "Show this help message and exit.").usageHelp(true).build());
    spec.addOption(
        named("-V --version", "Print version information and exit.").versionHelp(true).build());
  }

  private OptionSpec.Builder named(String names, String description) {
    return OptionSpec.builder(names.split(" ")).description(description).scopeType(scope);
  }

  /** Arguments come in the order in which they are said here. */
  private void positional(
      String label, String description, String arity, Class<?> type, ParsedValue<?> value) {
    int index = spec.positionalParameters().size();
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(index + (arity.endsWith("*") ? "..*" : "+"))
            .paramLabel(label)
            .description(description)
            .arity(arity)
            .required(!arity.startsWith("0"))
            .type(type)
            .initialValue(value.get())
            .getter(value)
            .setter(value)
            .build());
  }
}
