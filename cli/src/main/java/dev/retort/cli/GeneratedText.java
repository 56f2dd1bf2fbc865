package dev.retort.cli;

import dev.retort.engine.RevisionWritten;
import dev.retort.finding.Severity;
import dev.retort.operations.PlannedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a generated revision does, as people read it before they open the file: a line an operation.
 * Of a long one some, and all that a person must judge.
 */
final class GeneratedText {
  private static final int SHOWN = 40;

  private GeneratedText() {}

  static void print(Console console, RevisionWritten revision, boolean all) {
    int left = all ? Integer.MAX_VALUE : SHOWN;
    List<PlannedOperation> hidden = new ArrayList<>();
    for (PlannedOperation planned : revision.operations()) {
      if (needsJudgement(planned) || left > 0) {
        DiffText.print(console, planned);
        left--;
      } else {
        hidden.add(planned);
      }
    }
    if (!hidden.isEmpty()) {
      console.answer("… and " + hidden.size() + " more: " + kinds(hidden) + "; -v shows them");
    }
  }

  private static boolean needsJudgement(PlannedOperation planned) {
    return planned.findings().stream().anyMatch(f -> f.severity() != Severity.INFO);
  }

  /** {@code 12 add foreign key, 3 create table}. */
  private static String kinds(List<PlannedOperation> operations) {
    Map<String, Long> count =
        operations.stream()
            .collect(
                Collectors.groupingBy(
                    planned -> kind(planned), TreeMap::new, Collectors.counting()));
    return count.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  /** The record's name in words. */
  private static String kind(PlannedOperation planned) {
    return planned
        .operation()
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
