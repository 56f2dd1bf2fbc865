package dev.retort.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that every command takes, before or after its name. */
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
  Map<String, String> arguments = Map.of();
  Format format = Format.text;
  boolean quiet;
  boolean verbose;
  boolean stacktrace;

  /** Gives a command these options. */
  void describe(CommandSyntax syntax) {
    syntax.option("-C", "DIR", "Run in another folder.").to(Path.class, v -> directory = v);
    syntax
        .option("--config", "FILE", "Another configuration file; retort.toml by default.")
        .to(Path.class, v -> config = v);
    syntax
        .option(
            "--env",
            "NAME",
            "Use the settings of [env.NAME]; of several with A+B; one after another with A,B.")
        .to(v -> environment = v);
    syntax.option("--url", "URL", "Another database: a JDBC URL or embedded:NN.").to(v -> url = v);
    syntax.option("--user", "NAME", "Another database user.").to(v -> user = v);
    syntax.option("-x", "KEY=VALUE", "An argument for migrations.").toMap(v -> arguments = v);
    syntax
        .option(
            "--format",
            "FORMAT",
            "text (the default), json; sql for scan, introspect and diff, markdown and html for diff.")
        .to(Format.class, Format.text, v -> format = v);
    syntax.flag("-q --quiet", "No progress on stderr.", v -> quiet = v);
    syntax.flag("-v --verbose", "More to read.", v -> verbose = v);
    syntax.flag("--stacktrace", "Print the stack trace of an error.", v -> stacktrace = v);
  }
}
