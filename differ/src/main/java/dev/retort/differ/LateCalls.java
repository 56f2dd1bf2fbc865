package dev.retort.differ;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Gives what calls a routine a statement of its own, where the routine in turn may need the table
 * or the domain: neither could be created, or dropped, with the other in one piece.
 */
final class LateCalls {
  private final List<PlannedOperation> parts = new ArrayList<>();
  private final List<SchemaObject> created;
  private final List<SchemaObject> dropped;

  private LateCalls(List<PlannedOperation> operations) {
    created = routines(operations, CreateObject.class);
    dropped = routines(operations, DropObject.class);
  }

  /** The operations, with such parts taken out of those that create and drop. */
  static List<PlannedOperation> apart(List<PlannedOperation> operations) {
    LateCalls self = new LateCalls(operations);
    if (self.created.isEmpty() && self.dropped.isEmpty()) {
      return operations;
    }
    List<PlannedOperation> apart = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      Operation whole = planned.operation();
      Operation left = self.without(whole);
      apart.add(
          left.equals(whole)
              ? planned
              : new PlannedOperation(left, planned.findings(), planned.alternative()));
    }
    apart.addAll(self.parts);
    return apart;
  }

  private static List<SchemaObject> routines(
      List<PlannedOperation> operations, Class<? extends Operation> kind) {
    List<SchemaObject> routines = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      Operation operation = planned.operation();
      SchemaObject object =
          operation instanceof CreateObject create
              ? create.definition()
              : operation instanceof DropObject drop ? drop.definition() : null;
      if (object != null && kind.isInstance(operation) && isLate(object)) {
        routines.add(object);
      }
    }
    return routines;
  }

  /** Whether it may need, by way of others, what calls it. */
  private static boolean isLate(SchemaObject object) {
    return object.kind().isRoutine()
        && object.dependsOn().stream()
            .anyMatch(
                need ->
                    need.target() == Dependency.Target.RELATION
                        || need.target() == Dependency.Target.ROUTINE
                        || need.target() == Dependency.Target.TYPE);
  }

  private Operation without(Operation operation) {
    if (operation instanceof CreateTable create && !created.isEmpty()) {
      List<QualifiedName> late = names(created);
      Table table = circular(create.table(), created, true);
      return new CreateTable(
          table
              .withColumns(columns(table, late, true))
              .withChecks(
                  without(
                      table.checks(),
                      c -> OperationCalls.calls(c.expression(), late),
                      c -> add(new AddCheck(table.name(), c))))
              .withExclusions(
                  without(
                      table.exclusions(),
                      e -> OperationCalls.calls(e.definition(), late),
                      e -> add(new AddExclusion(table.name(), e)))));
    } else if (operation instanceof DropTable drop && !dropped.isEmpty()) {
      List<QualifiedName> late = names(dropped);
      Table table = circular(drop.table(), dropped, false);
      return new DropTable(
          table
              .withColumns(columns(table, late, false))
              .withChecks(
                  without(
                      table.checks(),
                      c -> OperationCalls.calls(c.expression(), late),
                      c -> add(new DropCheck(table.name(), c))))
              .withExclusions(
                  without(
                      table.exclusions(),
                      e -> OperationCalls.calls(e.definition(), late),
                      e -> add(new DropExclusion(table.name(), e))))
              .withIndexes(
                  without(
                      table.indexes(),
                      i -> OperationCalls.calls(i, late),
                      i -> add(new DropIndex(table.name(), i, false)))));
    } else if (operation instanceof CreateDomain create && !created.isEmpty()) {
      return new CreateDomain(domain(create.domain(), names(created), true));
    } else if (operation instanceof DropDomain drop && !dropped.isEmpty()) {
      return new DropDomain(domain(drop.domain(), names(dropped), false));
    }
    return operation;
  }

  private Table circular(Table table, List<SchemaObject> routines, boolean creates) {
    List<QualifiedName> readers =
        routines.stream()
            .filter(
                routine ->
                    routine.dependsOn().stream()
                        .anyMatch(n -> n.whole().equals(Dependency.relation(table.name()))))
            .map(SchemaObject::name)
            .toList();
    return readers.isEmpty()
        ? table
        : new CircularColumns(this::add, readers, creates).without(table);
  }

  private List<Column> columns(Table table, List<QualifiedName> routines, boolean creates) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (OperationCalls.calls(column.defaultValue(), routines)) {
        add(
            new AlterColumnDefault(
                table.name(),
                column.name(),
                creates ? null : column.defaultValue(),
                creates ? column.defaultValue() : null));
        columns.add(column.withDefault(null));
      } else {
        columns.add(column);
      }
    }
    return columns;
  }

  private Domain domain(Domain domain, List<QualifiedName> routines, boolean creates) {
    Domain left = domain;
    if (OperationCalls.calls(domain.defaultValue(), routines)) {
      add(
          new AlterDomainDefault(
              domain.name(),
              creates ? null : domain.defaultValue(),
              creates ? domain.defaultValue() : null));
      left = left.withDefault(null);
    }
    return left.withChecks(
        without(
            domain.checks(),
            (CheckConstraint c) -> OperationCalls.calls(c.expression(), routines),
            c ->
                add(
                    creates
                        ? new AddDomainCheck(domain.name(), c)
                        : new DropDomainCheck(domain.name(), c))));
  }

  private static List<QualifiedName> names(List<SchemaObject> routines) {
    return routines.stream().map(SchemaObject::name).toList();
  }

  private void add(Operation operation) {
    parts.add(PlannedOperation.of(operation));
  }

  private static <T> List<T> without(
      List<T> objects, Predicate<T> calls, java.util.function.Consumer<T> each) {
    List<T> kept = new ArrayList<>();
    for (T object : objects) {
      if (calls.test(object)) {
        each.accept(object);
      } else {
        kept.add(object);
      }
    }
    return kept;
  }
}
