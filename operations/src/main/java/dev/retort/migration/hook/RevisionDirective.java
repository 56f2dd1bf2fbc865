package dev.retort.migration.hook;

import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import java.util.List;

/**
 * One revision that is about to be written.
 *
 * @param message what it does, in a person's words
 * @param dependsOn revisions of other branches that must have run before
 * @param operations what upgrade does, in order, each with its findings; downgrade is made of their
 *     inverses
 * @param findings those that belong to no operation
 */
public record RevisionDirective(
    String message,
    List<String> branchLabels,
    List<String> dependsOn,
    List<PlannedOperation> operations,
    List<Finding> findings) {
  public RevisionDirective {
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
  }

  /** A revision with these operations and nothing else. */
  public static RevisionDirective of(String message, List<PlannedOperation> operations) {
    return new RevisionDirective(message, List.of(), List.of(), operations, List.of());
  }

  public RevisionDirective withMessage(String other) {
    return new RevisionDirective(other, branchLabels, dependsOn, operations, findings);
  }

  public RevisionDirective withOperations(List<PlannedOperation> others) {
    return new RevisionDirective(message, branchLabels, dependsOn, others, findings);
  }
}
