package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What leads from the actual schema to the wanted one.
 *
 * @param operations in an order in which they run; the findings about an operation stand with it
 * @param findings what belongs to no operation, sorted: differences that are left alone, answers
 *     that fit nothing
 * @param candidates possible renames that nobody has answered, sorted by id; while there are any,
 *     some of the operations are drops that may be a mistake
 * @param deciders by {@link #key}, the comparer or step that an operation comes from
 */
public record Diff(
    List<PlannedOperation> operations,
    List<Finding> findings,
    List<RenameCandidate> candidates,
    Map<String, String> deciders) {
  public Diff {
    deciders = Map.copyOf(deciders);
    operations = List.copyOf(operations);
    findings = findings.stream().sorted().distinct().toList();
    candidates = candidates.stream().sorted().toList();
  }

  /** What an operation is known by in {@code deciders}. */
  static String key(Operation operation) {
    return operation.getClass().getSimpleName() + " " + operation.object();
  }

  /** The comparer, the step or the user's hook that an operation of this difference comes from. */
  public String decidedBy(Operation operation) {
    return deciders.getOrDefault(key(operation), "ForeignKeyPlacement");
  }

  /** The same difference, its operations with more findings. */
  public Diff withOperations(List<PlannedOperation> other) {
    return new Diff(other, findings, candidates, deciders);
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
