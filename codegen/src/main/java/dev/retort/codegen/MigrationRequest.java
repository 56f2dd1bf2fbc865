package dev.retort.codegen;

import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import java.time.Instant;
import java.util.List;

/**
 * What a migration is to be written from.
 *
 * @param id the revision's identifier
 * @param message what it does, in a person's words; may have several lines
 * @param packageName empty for the unnamed package
 * @param down the revisions that it follows: none for a first one, several for a merge
 * @param created shown in UTC
 * @param defaultSchema whose objects are named without their schema
 * @param operations what upgrade does, in order; empty for a revision that a person will fill in
 * @param findings those that belong to no operation
 */
public record MigrationRequest(
    String id,
    String message,
    String packageName,
    List<String> down,
    List<String> branchLabels,
    List<String> dependsOn,
    Instant created,
    String defaultSchema,
    List<PlannedOperation> operations,
    List<Finding> findings) {
  public MigrationRequest {
    down = List.copyOf(down);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
  }
}
