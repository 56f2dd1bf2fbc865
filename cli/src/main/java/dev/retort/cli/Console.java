package dev.retort.cli;

import dev.retort.finding.Finding;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where a command writes: the answer to stdout, progress and diagnosis to stderr. The only place
 * that knows the two.
 */
final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private boolean quiet;
  private volatile String work = "";
  private volatile boolean muted;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void quiet(boolean value) {
    quiet = value;
  }

  /** Names what would be cut off if the process ended now; empty for nothing of weight. */
  void during(String what) {
    work = what;
  }

  /**
   * Says what became of the work where the process is told to end in the midst of it. What the work
   * itself says of that afterwards would be about the consequences, and is not printed.
   */
  void interrupted() {
    String cut = work;
    if (cut.isEmpty()) {
      return;
    }
    muted = true;
    err.println("RT533: interrupted in " + cut + ".");
    err.println();
    err.println(
        "What was open is rolled back, and its locks are released; what was applied before stays."
            + " `retort current` says where the database stands; run the same command again to go on.");
  }

  /** A line of the answer. */
  void answer(String line) {
    out.print(line);
    out.print('\n'); // the same bytes on every platform
    out.flush();
  }

  /** A long answer, from what writes it to a stream as UTF-8; its last line is ended. */
  void answer(Consumer<OutputStream> write) {
    write.accept(out);
    out.print('\n');
    out.flush();
  }

  /** A line of progress; silenced by {@code -q}. */
  void progress(String line) {
    if (!quiet && !muted) {
      err.println(line);
    }
  }

  /** A line of diagnosis; never silenced. */
  void diagnosis(String line) {
    if (!muted) {
      err.println(line);
    }
  }

  PrintStream err() {
    return err;
  }

  /** Findings as people read them: the fact, then indented what to do. */
  void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      diagnosis(finding.toString());
      if (!finding.help().isEmpty()) {
        diagnosis("    " + finding.help());
      }
    }
  }
}
