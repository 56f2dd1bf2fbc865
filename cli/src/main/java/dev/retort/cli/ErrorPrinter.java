package dev.retort.cli;

import dev.retort.finding.RetortException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever went wrong into a coded sentence and an exit code. A stack trace only where it was
 * asked for.
 */
final class ErrorPrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;
  private final GlobalOptions options;

  ErrorPrinter(Console console, GlobalOptions options) {
    this.console = console;
    this.options = options;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    if (error instanceof RetortException known) {
      console.diagnosis(known.render());
      trace(error);
      return known.kind().exitCode();
    }
    console.diagnosis("RT599: retort itself failed: " + error);
    console.diagnosis("");
    console.diagnosis("This is a defect. Run again with --stacktrace and report what it prints.");
    trace(error);
    return ExitCodes.DATABASE;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    console.diagnosis("RT458: " + error.getMessage());
    UnmatchedArgumentException.printSuggestions(error, console.err());
    console.diagnosis("");
    console.diagnosis(
        "Try `"
            + error.getCommandLine().getCommandSpec().qualifiedName()
            + " --help`. Nothing was touched.");
    return ExitCodes.USAGE;
  }

  private void trace(Exception error) {
    if (options.stacktrace) {
      error.printStackTrace(console.err());
    }
  }
}
