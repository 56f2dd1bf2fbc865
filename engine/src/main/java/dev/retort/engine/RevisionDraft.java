package dev.retort.engine;

import dev.retort.finding.Finding;
import dev.retort.migration.hook.RevisionDirective;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is about to be written.
 *
 * @param parents each a revision of the graph
 * @param replaces the revisions that it was squashed from; empty for a plain one
 * @param transactional false where the whole revision must run outside a transaction
 * @param downgrade null for the inverses of the operations
 * @param findings those that belong to no operation
 * @param versionPath the folder to write into; null for the first configured one
 */
public record RevisionDraft(
    String id,
    String message,
    List<String> parents,
    List<String> branchLabels,
    List<String> dependsOn,
    List<String> replaces,
    boolean transactional,
    List<PlannedOperation> operations,
    @Nullable List<Operation> downgrade,
    List<Finding> findings,
    @Nullable Path versionPath) {
  public RevisionDraft {
    parents = List.copyOf(parents);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
    replaces = List.copyOf(replaces);
    operations = List.copyOf(operations);
    downgrade = downgrade == null ? null : List.copyOf(downgrade);
    findings = List.copyOf(findings);
  }

  /** A plain revision. */
  static RevisionDraft of(
      String id, List<String> parents, RevisionDirective directive, @Nullable Path versionPath) {
    return new RevisionDraft(
        id,
        directive.message(),
        parents,
        directive.branchLabels(),
        directive.dependsOn(),
        List.of(),
        true,
        directive.operations(),
        null,
        directive.findings(),
        versionPath);
  }
}
