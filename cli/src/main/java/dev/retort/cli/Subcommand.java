package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * A command below {@code retort}, which it knows. Not by the parser's annotations: for each kind of
 * them the JVM makes a class in every process.
 */
abstract class Subcommand implements Callable<Integer> {
  private RetortCommand root;

  protected final RetortCommand root() {
    return root;
  }

  /** This command's own part of the command line, for errors. */
  protected final CommandLine commandLine() {
    return root.spec().subcommands().values().stream()
        .filter(line -> line.getCommand() == this)
        .findFirst()
        .orElseThrow();
  }

  /** Makes the commands below a root. */
  record Factory(RetortCommand root) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      K made = CommandLine.defaultFactory().create(type);
      if (made instanceof Subcommand command) {
        command.root = root;
      }
      return made;
    }
  }
}
