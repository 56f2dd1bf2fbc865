package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command below {@code retort}, which it knows. */
abstract class Subcommand implements Callable<Integer> {
  private RetortCommand root;
  private CommandSpec spec;

  /** Says all that the parser and the help have to know of it. */
  protected abstract void describe(CommandSyntax syntax);

  /** What the parser has to know of this command, which from now on belongs to this root. */
  final CommandSpec below(RetortCommand parent) {
    CommandSyntax syntax = new CommandSyntax(this);
    describe(syntax);
    syntax.helpAndVersion();
    root = parent;
    spec = syntax.spec();
    return spec;
  }

  protected final RetortCommand root() {
    return root;
  }

  /** This command's own part of the command line, for errors. */
  protected final CommandLine commandLine() {
    return spec.commandLine();
  }
}
