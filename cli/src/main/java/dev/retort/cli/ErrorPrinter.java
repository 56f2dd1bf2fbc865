package dev.retort.cli;

import dev.retort.engine.database.DatabaseErrors;
import dev.retort.engine.json.CandidatesJson;
import dev.retort.engine.json.Json;
import dev.retort.engine.questions.UndecidedRenames;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
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
      if (error instanceof UndecidedRenames open && options.format == GlobalOptions.Format.json) {
        console.answer(Json.print(CandidatesJson.write(open.candidates())));
      }
      trace(error);
      return known.kind().exitCode();
    }
    Optional<RetortException> refused = DatabaseErrors.of(error);
    if (refused.isPresent()) {
      console.diagnosis(refused.get().render());
      trace(error);
      return refused.get().kind().exitCode();
    }
    if (error instanceof UncheckedIOException unreadable) {
      console.diagnosis("RT467: a file cannot be read.");
      console.diagnosis("");
      console.diagnosis("  why   " + TextFile.why(unreadable.getCause()));
      console.diagnosis("");
      console.diagnosis("Check the file and its permissions.");
      trace(error);
      return ExitCodes.USAGE;
    }
    return defect(error);
  }

  /** What nobody foresaw. */
  int defect(Throwable error) {
    console.diagnosis("RT599: retort itself failed: " + error);
    console.diagnosis("");
    console.diagnosis("This is a defect. Run again with --stacktrace and report what it prints.");
    trace(error);
    return ExitCodes.DATABASE;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    List<String> unknown = unknown(error, args);
    String meant = Suggestions.of(error.getCommandLine(), unknown);
    boolean misspelled = !meant.isEmpty() && !(error instanceof UnmatchedArgumentException);
    console.diagnosis(
        "RT458: " + (misspelled ? "there is no option " + unknown.get(0) : sentence(error)));
    String help =
        meant.isEmpty() && error instanceof MissingParameterException
            ? Suggestions.example(error.getCommandLine())
            : meant;
    if (!help.isEmpty()) {
      console.diagnosis(help);
    }
    console.diagnosis("");
    if (error.getCommandLine().getParent() == null
        && !(error instanceof UnmatchedArgumentException)
        && args.length == 0) {
      error.getCommandLine().usage(console.err());
      return ExitCodes.USAGE;
    }
    console.diagnosis(
        "Try `"
            + error.getCommandLine().getCommandSpec().qualifiedName()
            + " --help`. Nothing was touched.");
    return ExitCodes.USAGE;
  }

  /** What means nothing; a misspelled option may show as a required one that is missing. */
  private static List<String> unknown(ParameterException error, String... args) {
    return error instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched()
        : Suggestions.unknownOptions(error.getCommandLine(), args);
  }

  /** The parser's own words are about arguments and an index, and count values as options. */
  private static String sentence(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched
        && unmatched.isUnknownOption()
        && !unmatched.getUnmatched().isEmpty()) {
      return "there is no option " + unmatched.getUnmatched().get(0);
    }
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      return error.getCommandLine().getParent() == null
          ? "there is no command named " + first
          : "there is one argument too many: " + String.join(" ", unmatched.getUnmatched());
    }
    return String.valueOf(error.getMessage());
  }

  private void trace(Throwable error) {
    if (options.stacktrace) {
      error.printStackTrace(console.err());
    }
  }
}
