package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameIndex;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where the steps of a comparison put what they find. */
final class DiffSink {
  private final List<PlannedOperation> operations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> recreated = new HashSet<>();
  private final Map<String, String> deciders = new HashMap<>();
  private String decider = "";

  /** Names who decides what is added from now on. */
  void decidedBy(String name) {
    decider = name;
  }

  String decider() {
    return decider;
  }

  void decided(Operation operation) {
    deciders.put(Diff.key(operation), decider);
  }

  /** By {@link Diff#key}, who decided. */
  Map<String, String> deciders() {
    return Map.copyOf(deciders);
  }

  private final Map<String, String> replaced = new HashMap<>();

  void add(Operation operation, Finding... about) {
    decided(operation);
    operations.add(new PlannedOperation(operation, List.of(about), List.of()));
  }

  void add(Operation operation, List<Finding> about, List<Operation> alternative) {
    decided(operation);
    operations.add(new PlannedOperation(operation, about, alternative));
  }

  /**
   * Takes back the rename of a constraint or index that is to go under its present name.
   *
   * @return the present name; the given one where there was no rename
   */
  String withoutRename(QualifiedName table, String name) {
    return withoutRename(table, name, operations.size());
  }

  /** The same, looking at the operations before {@code end}: a later one is about others. */
  private String withoutRename(QualifiedName table, String name, int end) {
    for (int i = end - 1; i >= 0; i--) {
      Operation operation = operations.get(i).operation();
      String from = null;
      if (operation instanceof RenameConstraint rename) {
        from = rename.table().equals(table) && rename.to().equals(name) ? rename.from() : null;
      } else if (operation instanceof RenameIndex rename) {
        boolean same = rename.from().withName(rename.to()).equals(table.withName(name));
        from = same ? rename.from().name() : null;
      }
      if (from != null) {
        operations.remove(i);
        boolean passing = from.startsWith(RenameCircles.TEMPORARY);
        return passing ? withoutRename(table, from, i) : from; // another object may take that name
      }
    }
    return name;
  }

  /** Remembers that an object is taken away only to be added again. */
  void recreates(Object object) {
    recreated.add(object.toString());
  }

  boolean isRecreated(Object object) {
    return recreated.contains(object.toString());
  }

  /** Remembers that rows whose column has a value get another. */
  void replacesValue(QualifiedName column, String from, String to) {
    replaced.put(column + "." + from, to);
  }

  /** What becomes of a value of a column. */
  String replacement(QualifiedName column, String value) {
    return replaced.getOrDefault(column + "." + value, value);
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
