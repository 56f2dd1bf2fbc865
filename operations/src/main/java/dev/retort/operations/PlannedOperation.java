package dev.retort.operations;

import dev.retort.finding.Finding;
import java.util.List;

/**
 * An operation as it stands in a plan: with what a person should know about it.
 *
 * @param findings shown above the operation
 * @param alternative what could be done instead, such as the rename instead of drop and add; empty
 *     for none
 */
public record PlannedOperation(
    Operation operation, List<Finding> findings, List<Operation> alternative) {
  public PlannedOperation {
    findings = List.copyOf(findings);
    alternative = List.copyOf(alternative);
  }

  public static PlannedOperation of(Operation operation) {
    return new PlannedOperation(operation, List.of(), List.of());
  }
}
