package dev.retort.engine;

import dev.retort.differ.RenameCandidate;
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
      throw renames(candidates);
    }
    List<PlannedOperation> drops =
        comparison.diff().operations().stream().filter(p -> p.operation().destroysData()).toList();
    if (!drops.isEmpty() && !allowDrops) {
      throw drops(drops);
    }
  }

  private static RetortException renames(List<RenameCandidate> candidates) {
    List<String> evidence = new ArrayList<>();
    for (RenameCandidate candidate : candidates) {
      String name = candidate.table().toString();
      boolean column = candidate.kind() == RenameCandidate.Kind.COLUMN;
      evidence.add(
          column
              ? name + "." + candidate.from() + " -> " + candidate.to()
              : name + " -> " + candidate.to());
      evidence.add("    because   " + String.join(", ", candidate.evidence()));
      evidence.add(
          "    if it is   "
              + (column
                  ? "--rename " + name + "." + candidate.from() + "=" + candidate.to()
                  : "--rename-table " + name + "=" + candidate.to()));
      evidence.add(
          "    if not     \"declined\": [\"" + candidate.id() + "\"] in the file of --answers");
    }
    return new RetortException(
        ErrorKind.DECISION,
        "RT480",
        candidates.size() == 1
            ? "something may have been renamed."
            : "some things may have been renamed.",
        evidence,
        "Say which it is. --allow-drops takes every one that is not answered as a drop and an add, which loses the data."
            + " Nothing was written.");
  }

  private static RetortException drops(List<PlannedOperation> drops) {
    return new RetortException(
        ErrorKind.DECISION,
        "RT481",
        "the migration would destroy data.",
        drops.stream().map(p -> p.operation().description()).toList(),
        "Pass --allow-drops if that is meant. Nothing was written.");
  }
}
