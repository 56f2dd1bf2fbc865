package dev.retort.cli;

import dev.retort.finding.RetortException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process: arguments in, exit code out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Asked for by the first library that logs, if any does.
    System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    // No option is one of these; to look for what reads them takes a while.
    System.setProperty("picocli.converters.excludes", "java.time.*,java.sql.*");
    AnswerStream answer = new AnswerStream(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console = new Console(out, err);
    Runtime.getRuntime().addShutdownHook(new Thread(console::interrupted));
    int exitCode;
    try {
      exitCode = run(console, out, err, Environment.real(), args);
    } catch (RetortException e) {
      console.diagnosis(e.render());
      exitCode = e.kind().exitCode();
    }
    System.exit(answer.wasLost() ? lost(console, answer, exitCode) : exitCode);
  }

  /** Whoever reads half an answer must not take it for the whole. */
  private static int lost(Console console, AnswerStream answer, int exitCode) {
    console.diagnosis("RT469: the answer could not be written.");
    console.diagnosis("");
    console.diagnosis("  why   " + answer.why());
    console.diagnosis("");
    console.diagnosis(
        "Make room where it is written to, or write it elsewhere, and run the command again.");
    return exitCode == ExitCodes.DONE ? ExitCodes.USAGE : exitCode;
  }

  /** One command, without ending the process. */
  static int run(
      Console console, PrintStream out, PrintStream err, Environment environment, String... args) {
    CommandLines commandLines = new CommandLines(console, out, err, environment);
    try {
      return commandLines.execute(args);
    } catch (Error e) {
      // An exit code of 1 would mean "no".
      return commandLines.defect(e);
    }
  }
}
