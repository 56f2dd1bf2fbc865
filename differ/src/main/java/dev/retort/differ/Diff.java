package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What leads from the actual schema to the wanted one.
 *
 * @param operations in an order in which they run; the findings about an operation stand with it
 * @param findings what belongs to no operation, sorted: differences that are left alone, answers
 *     that fit nothing
 * @param candidates possible renames that nobody has answered, sorted by id; while there are any,
 *     some of the operations are drops that may be a mistake
 */
public record Diff(
    List<PlannedOperation> operations, List<Finding> findings, List<RenameCandidate> candidates) {
  public Diff {
    operations = List.copyOf(operations);
    findings = findings.stream().sorted().distinct().toList();
    candidates = candidates.stream().sorted().toList();
  }

  /** Whether the schemas are the same: there is nothing to run. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }

  /** Every finding, those that stand with an operation included, sorted. */
  public List<Finding> allFindings() {
    return Stream.concat(
            findings.stream(), operations.stream().flatMap(planned -> planned.findings().stream()))
        .sorted()
        .distinct()
        .toList();
  }
}
