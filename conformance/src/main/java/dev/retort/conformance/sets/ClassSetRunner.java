package dev.retort.conformance.sets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.LogManager;

/**
 * The program that compares the source reader with Hibernate over any number of class sets. It is
 * given sources, compiled classes and sets, and brings none of them along.
 */
public final class ClassSetRunner {
  private final Arguments arguments;
  private final PrintStream out;

  private ClassSetRunner(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /** Exit codes: 0 when every bootable set is equal or explained, 1 when not, 2 for wrong usage. */
  public static void main(String[] words) throws IOException {
    LogManager.getLogManager().reset(); // Hibernate has something to say about most of the sets
    System.exit(run(System.out, System.err, words));
  }

  static int run(PrintStream out, PrintStream err, String... words) throws IOException {
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(Arguments.USAGE);
      return 2;
    }
    Summary summary = new ClassSetRunner(arguments, out).run();
    summary.print(out);
    return summary.allGood() ? 0 : 1;
  }

  private Summary run() throws IOException {
    List<ClassSet> sets =
        ClassSet.read(arguments.sets()).stream()
            .filter(set -> arguments.only().matcher(set.name()).find())
            .toList();
    Summary summary = new Summary();
    try (SetComparison comparison = new SetComparison(arguments);
        Writer report =
            arguments.report() == null
                ? Writer.nullWriter()
                : new BufferedWriter(Files.newBufferedWriter(arguments.report()))) {
      for (ClassSet set : sets) {
        Outcome outcome = comparison.compare(set);
        summary.add(outcome);
        write(outcome, report);
        boolean bad =
            outcome.kind() == Outcome.Kind.DIFFERENT || outcome.kind() == Outcome.Kind.CRASHED;
        if (bad && summary.bad() <= arguments.firstDifferences()) {
          print(outcome);
        }
      }
    }
    return summary;
  }

  private static void write(Outcome outcome, Writer report) throws IOException {
    report.write(
        outcome.kind().text() + "\t" + outcome.set().name() + "\t" + outcome.reason() + "\n");
    for (String line : outcome.lines()) {
      report.write("    " + line + "\n");
    }
  }

  private void print(Outcome outcome) {
    out.println(outcome.set().name() + " " + outcome.kind().text() + " " + outcome.reason());
    outcome.lines().forEach(line -> out.println("    " + line));
  }
}
