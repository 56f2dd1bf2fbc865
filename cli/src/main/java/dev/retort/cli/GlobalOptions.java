package dev.retort.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The options that every command takes, before or after its name. Said in code: the annotations of
 * a dozen options take longer to read than most commands to run.
 */
final class GlobalOptions {
  /** How an answer is printed. */
  enum Format {
    text,
    json,
    sql,
    markdown,
    html
  }

  @Nullable Path directory;
  @Nullable Path config;
  @Nullable String environment;
  @Nullable String url;
  @Nullable String user;
  Map<String, String> arguments = new LinkedHashMap<>();
  Format format = Format.text;
  boolean quiet;
  boolean verbose;
  boolean stacktrace;

  /** Gives a command these options, and hands them down to its own commands. */
  void addTo(CommandSpec spec) {
    add(spec, Path.class, "DIR", "Run in another folder.", (Path v) -> directory = v, "-C");
    add(
        spec,
        Path.class,
        "FILE",
        "Another configuration file; retort.toml by default.",
        (Path v) -> config = v,
        "--config");
    add(
        spec,
        String.class,
        "NAME",
        "Use the settings of [env.NAME]; of several with A+B; one after another with A,B.",
        (String v) -> environment = v,
        "--env");
    add(
        spec,
        String.class,
        "URL",
        "Another database: a JDBC URL or embedded:NN.",
        (String v) -> url = v,
        "--url");
    add(spec, String.class, "NAME", "Another database user.", (String v) -> user = v, "--user");
    spec.addOption(
        option("An argument for migrations.", "-x")
            .paramLabel("KEY=VALUE")
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .getter(getter(() -> arguments))
            .setter(setter((Map<String, String> v) -> arguments = v))
            .build());
    add(
        spec,
        Format.class,
        "FORMAT",
        "text (the default), json; sql for scan, introspect and diff, markdown and html for diff.",
        (Format v) -> format = v,
        "--format");
    flag(spec, "No progress on stderr.", v -> quiet = v, "-q", "--quiet");
    flag(spec, "More to read.", v -> verbose = v, "-v", "--verbose");
    flag(spec, "Print the stack trace of an error.", v -> stacktrace = v, "--stacktrace");
  }

  private static <T> void add(
      CommandSpec spec,
      Class<T> type,
      String label,
      String description,
      Consumer<T> set,
      String name) {
    spec.addOption(
        option(description, name).paramLabel(label).type(type).setter(setter(set)).build());
  }

  private static void flag(
      CommandSpec spec, String description, Consumer<Boolean> set, String... names) {
    spec.addOption(
        option(description, names).type(boolean.class).arity("0").setter(setter(set)).build());
  }

  private static OptionSpec.Builder option(String description, String... names) {
    return OptionSpec.builder(names)
        .description(description)
        .scopeType(ScopeType.INHERIT)
        .hasInitialValue(false);
  }

  private static IGetter getter(Supplier<?> field) {
    return new IGetter() {
      @Override
      @SuppressWarnings("unchecked") // of whatever type the option is
      public <T> T get() {
        return (T) field.get();
      }
    };
  }

  private static <V> ISetter setter(Consumer<V> field) {
    return new ISetter() {
      @Override
      @SuppressWarnings("unchecked") // the parser has converted it
      public <T> T set(T value) {
        field.accept((V) value);
        return value;
      }
    };
  }
}
