package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where the steps of a comparison put what they find. */
final class DiffSink {
  private final List<PlannedOperation> operations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> recreated = new HashSet<>();

  void add(Operation operation, Finding... about) {
    operations.add(new PlannedOperation(operation, List.of(about), List.of()));
  }

  void add(Operation operation, List<Finding> about, List<Operation> alternative) {
    operations.add(new PlannedOperation(operation, about, alternative));
  }

  /** Remembers that an object is taken away only to be added again. */
  void recreates(Object object) {
    recreated.add(object.toString());
  }

  boolean isRecreated(Object object) {
    return recreated.contains(object.toString());
  }

  /** A finding that belongs to no operation. */
  void note(Finding finding) {
    findings.add(finding);
  }

  void replaceEach(UnaryOperator<PlannedOperation> change) {
    operations.replaceAll(change);
  }

  List<PlannedOperation> operations() {
    return List.copyOf(operations);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
