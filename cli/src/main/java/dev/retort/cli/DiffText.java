package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import dev.retort.finding.Severity;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Differences as people read them: the operations on stdout, each with its findings; the rest on
 * stderr.
 */
final class DiffText {
  private DiffText() {}

  static void print(Console console, Comparison comparison) {
    print(console, comparison, comparison.diff().findings());
  }

  /**
   * The same for whoever asks again and again: what stays as it is, and was so the last time, is
   * one line.
   */
  static void printBriefly(Console console, Comparison comparison) {
    List<Finding> notes =
        comparison.diff().findings().stream().filter(f -> f.severity() == Severity.INFO).toList();
    List<Finding> others = new ArrayList<>(comparison.diff().findings());
    others.removeAll(notes);
    print(console, comparison, others);
    if (!notes.isEmpty()) {
      String codes =
          String.join(", ", notes.stream().map(Finding::code).distinct().sorted().toList());
      console.progress(
          (notes.size() == 1 ? "1 note" : notes.size() + " notes")
              + " on what stays as it is ("
              + codes
              + "): -v shows "
              + (notes.size() == 1 ? "it." : "them."));
    }
  }

  private static void print(Console console, Comparison comparison, List<Finding> about) {
    console.findings(comparison.findings());
    console.findings(about);
    comparison.diff().operations().forEach(planned -> print(console, planned));
    int n = comparison.diff().operations().size();
    console.progress(n == 0 ? "Nothing differs." : n == 1 ? "1 difference." : n + " differences.");
  }

  /** That of the operation; of one that names a type or a column only, what its findings know. */
  private static Origin origin(PlannedOperation planned) {
    return Stream.concat(
            Stream.of(planned.operation().origin()),
            planned.findings().stream().map(Finding::origin))
        .filter(origin -> origin.line() > 0)
        .findFirst()
        .orElse(Origin.UNKNOWN);
  }

  /** One operation and, below it, its findings. */
  static void print(Console console, PlannedOperation planned) {
    Origin origin = origin(planned);
    console.answer(
        planned.operation().description() + (origin.line() > 0 ? "   (" + origin + ")" : ""));
    for (Finding finding : planned.findings()) {
      console.answer(
          "    " + finding.severity().text() + " " + finding.code() + ": " + finding.message());
      console.answer("    " + finding.help());
    }
  }
}
