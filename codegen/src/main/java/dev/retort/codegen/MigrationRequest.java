package dev.retort.codegen;

import dev.retort.finding.Finding;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param replaces the revisions that it was squashed from, the last one last
 * @param transactional false where the whole revision must run outside a transaction
 * @param downgrade what downgrade does; null for the inverses of the operations
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
    List<Finding> findings,
    List<String> replaces,
    boolean transactional,
    @Nullable List<Operation> downgrade) {
  public MigrationRequest {
    down = List.copyOf(down);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
    replaces = List.copyOf(replaces);
    downgrade = downgrade == null ? null : List.copyOf(downgrade);
  }

  /** A revision that replaces nothing, with the inverses of its operations as the way back. */
  public MigrationRequest(
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
    this(
        id,
        message,
        packageName,
        down,
        branchLabels,
        dependsOn,
        created,
        defaultSchema,
        operations,
        findings,
        List.of(),
        true,
        null);
  }
}
