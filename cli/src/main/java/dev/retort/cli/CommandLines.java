package dev.retort.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * The command line with all its commands, or with those alone that the arguments are about.
 * Whatever these do not make sense to is read again with all, for nothing has run by then.
 *
 * <p>Nothing of the parser's is implemented by a lambda: its class files are of so old a version
 * that those which a lambda mentions cannot be in the launcher's archive of classes.
 */
final class CommandLines {
  private final Console console;
  private final PrintStream out;
  private final PrintStream err;
  private final Environment environment;
  private ErrorPrinter errors;

  CommandLines(Console console, PrintStream out, PrintStream err, Environment environment) {
    this.console = console;
    this.out = out;
    this.err = err;
    this.environment = environment;
    errors = new ErrorPrinter(console, new GlobalOptions());
  }

  /** Runs one command and returns the exit code. */
  int execute(String... args) {
    Optional<List<String>> some = Commands.enoughFor(args);
    return some.isPresent() ? execute(some.get(), args) : executeWithAll(args);
  }

  /** The same, with all commands. */
  int executeWithAll(String... args) {
    CommandLine all = of(Commands.NAMES);
    return all.setParameterExceptionHandler(errors).execute(args);
  }

  /** Says what nobody foresaw, with the options of the command that ran. */
  int defect(Throwable error) {
    return errors.defect(error);
  }

  private int execute(List<String> commands, String... args) {
    CommandLine commandLine = of(commands);
    Progress progress = new Progress();
    return commandLine
        .setExecutionStrategy(progress)
        .setParameterExceptionHandler(new Retry(progress, errors))
        .execute(args);
  }

  private CommandLine of(List<String> commands) {
    RetortCommand root = new RetortCommand(console, environment);
    errors = new ErrorPrinter(console, root.options);
    CommandLine commandLine = new CommandLine(root.spec());
    for (String command : commands) {
      commandLine.addSubcommand(command, Commands.below(root, command));
    }
    return commandLine
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(errors);
  }

  /** Knows whether the arguments were understood. */
  private static final class Progress extends RunLast {
    private boolean running;

    @Override
    public int execute(ParseResult parsed) {
      running = true;
      return super.execute(parsed);
    }
  }

  /** Begins again where the arguments were not understood. */
  private final class Retry implements IParameterExceptionHandler {
    private final Progress progress;
    private final ErrorPrinter otherwise;

    Retry(Progress progress, ErrorPrinter otherwise) {
      this.progress = progress;
      this.otherwise = otherwise;
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
      return progress.running ? otherwise.handleParseException(error, args) : executeWithAll(args);
    }
  }
}
