package dev.retort.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: the global options. Its commands are in {@link Commands}. */
@Command(
    name = "retort",
    mixinStandardHelpOptions = true,
    scope = picocli.CommandLine.ScopeType.INHERIT,
    versionProvider = ToolVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Autogenerates and runs schema migrations for JPA entities on PostgreSQL.",
    footer = {
      "%nExit codes:",
      "  0  done; for check: nothing differs",
      "  1  the answer is no: drift, several heads",
      "  2  wrong usage or configuration; nothing was touched",
      "  3  the database refused or a migration failed",
      "  4  a person must decide: renames, drops",
      "  5  another runner holds the lock"
    })
final class RetortCommand implements Runnable {
  @Mixin final GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  final Console console;
  final Environment environment;

  RetortCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
