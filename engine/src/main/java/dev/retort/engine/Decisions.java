package dev.retort.engine;

import dev.retort.differ.DifferFindings;
import dev.retort.differ.RenameCandidate;
import dev.retort.engine.questions.UndecidedRenames;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.PlannedOperation;
import java.util.ArrayList;
import java.util.List;

/** Refuses to write what a person has not decided: possible renames and drops. */
final class Decisions {
  private Decisions() {}

  /**
   * @throws RetortException RT480 for possible renames that nobody answered, RT481 for drops that
   *     nobody allowed
   */
  static void require(Comparison comparison, boolean allowDrops) {
    List<RenameCandidate> candidates = comparison.diff().candidates();
    if (!candidates.isEmpty() && !allowDrops) {
      throw new UndecidedRenames(candidates, unused(comparison));
    }
    List<PlannedOperation> drops =
        comparison.diff().operations().stream().filter(p -> p.operation().destroysData()).toList();
    if (!drops.isEmpty() && !allowDrops) {
      throw drops(drops, comparison);
    }
  }

  /** What was answered and fits nothing: a slip in a name looks like a rename that is refused. */
  private static List<String> unused(Comparison comparison) {
    return comparison.diff().findings().stream()
        .filter(finding -> finding.code().equals(DifferFindings.ANSWER_UNUSED.code()))
        .map(finding -> "not used   " + finding.message())
        .toList();
  }

  private static RetortException drops(List<PlannedOperation> drops, Comparison comparison) {
    List<RenameCandidate> confirmed = comparison.confirmed();
    List<String> evidence = new ArrayList<>();
    for (PlannedOperation planned : drops) {
      evidence.add(planned.operation().description());
      planned.findings().stream()
          .filter(finding -> finding.code().equals(DifferFindings.VALUES_MOVED.code()))
          .forEach(finding -> evidence.add("    perhaps   " + finding.message()));
    }
    evidence.addAll(unused(comparison));
    // Nobody should have to answer twice, least of all with an option that answers for them.
    confirmed.forEach(
        candidate -> evidence.add("you confirmed   " + UndecidedRenames.option(candidate)));
    return new RetortException(
        ErrorKind.DECISION,
        "RT481",
        "the migration would destroy data.",
        evidence,
        "Pass --allow-drops if that is meant"
            + (confirmed.isEmpty()
                ? ". "
                : ", with the options of what you confirmed: it asks nothing. ")
            + "Nothing was written.");
  }
}
