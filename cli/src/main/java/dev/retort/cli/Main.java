package dev.retort.cli;

import dev.retort.finding.RetortException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;

/** The process: arguments in, exit code out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    LogManager.getLogManager().reset(); // what libraries log is no answer and no diagnosis
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console = new Console(out, err);
    int exitCode;
    try {
      exitCode = run(console, out, err, Environment.real(), args);
    } catch (RetortException e) {
      console.diagnosis(e.render());
      exitCode = e.kind().exitCode();
    }
    System.exit(exitCode);
  }

  /** One command, without ending the process. */
  static int run(
      Console console, PrintStream out, PrintStream err, Environment environment, String... args) {
    RetortCommand root = new RetortCommand(console, environment);
    ErrorPrinter errors = new ErrorPrinter(console, root.options);
    CommandLine commandLine =
        new CommandLine(root)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(errors)
            .setParameterExceptionHandler(errors);
    try {
      return commandLine.execute(args);
    } catch (Error e) {
      // An exit code of 1 would mean "no".
      return errors.defect(e);
    }
  }
}
