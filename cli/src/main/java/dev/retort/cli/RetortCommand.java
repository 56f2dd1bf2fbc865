package dev.retort.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The root command: the global options. Its commands are in {@link Commands}. */
final class RetortCommand implements Runnable {
  final GlobalOptions options = new GlobalOptions();
  final Console console;
  final Environment environment;
  private final CommandSpec spec;

  RetortCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    CommandSyntax syntax = new CommandSyntax(this);
    describe(syntax);
    spec = syntax.spec();
    spec.scopeType(ScopeType.INHERIT).versionProvider(new ToolVersion());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
  }

  private void describe(CommandSyntax syntax) {
    syntax.command(
        "retort", "Autogenerates and runs schema migrations for JPA entities on PostgreSQL.");
    syntax.helpAndVersion();
    options.describe(syntax.forAllBelow());
    syntax.footer(
        "%nExit codes:",
        "  0  done; for check: nothing differs",
        "  1  the answer is no: drift, several heads",
        "  2  wrong usage or configuration; nothing was touched",
        "  3  the database refused or a migration failed",
        "  4  a person must decide: renames, drops",
        "  5  another runner holds the lock");
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
