package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;

/**
 * Differences as people read them: the operations on stdout, each with its findings; the rest on
 * stderr.
 */
final class DiffText {
  private DiffText() {}

  static void print(Console console, Comparison comparison) {
    console.findings(comparison.findings());
    console.findings(comparison.diff().findings());
    for (PlannedOperation planned : comparison.diff().operations()) {
      String origin = planned.operation().origin().toString();
      boolean known = planned.operation().origin().line() > 0;
      console.answer(planned.operation().description() + (known ? "   (" + origin + ")" : ""));
      for (Finding finding : planned.findings()) {
        console.answer(
            "    " + finding.severity().text() + " " + finding.code() + ": " + finding.message());
        console.answer("    " + finding.help());
      }
    }
    int n = comparison.diff().operations().size();
    console.progress(n == 0 ? "Nothing differs." : n == 1 ? "1 difference." : n + " differences.");
  }
}
