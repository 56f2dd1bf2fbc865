package dev.retort.differ;

import dev.retort.operations.AddColumn;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceObject;
import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must come before what because of routines: a routine is there before anything calls it and
 * goes after the last call; and what an object needs is there before it, and goes after it.
 */
final class RoutineEdges {
  /** Takes an edge. */
  interface Into {
    void edge(int before, int then);
  }

  private final List<Operation> operations;
  private final Into into;
  private final Map<Dependency, List<Integer>> providers = new HashMap<>();
  private final Map<Dependency, List<Integer>> removers = new HashMap<>();

  private RoutineEdges(List<PlannedOperation> operations, Into into) {
    this.operations = operations.stream().map(PlannedOperation::operation).toList();
    this.into = into;
  }

  /** Nothing where no routine is touched: views and their like have a place behind all tables. */
  static void add(List<PlannedOperation> operations, Into into) {
    boolean none = operations.stream().noneMatch(p -> isOfRoutine(p.operation()));
    if (!none) {
      RoutineEdges edges = new RoutineEdges(operations, into);
      edges.addNeeds();
      edges.addCalls();
      edges.addWholes();
    }
  }

  private static boolean isOfRoutine(Operation operation) {
    SchemaObject object = object(operation);
    return object != null && object.kind().isRoutine();
  }

  private static @Nullable SchemaObject object(Operation operation) {
    if (operation instanceof CreateObject create) {
      return create.definition();
    } else if (operation instanceof ReplaceObject replace) {
      return replace.to();
    }
    return operation instanceof DropObject drop ? drop.definition() : null;
  }

  /** A default or constraint of its own stands between the creation of its table and the drop. */
  private void addWholes() {
    Map<QualifiedName, Integer> created = new HashMap<>();
    Map<QualifiedName, Integer> dropped = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      if (operation instanceof CreateTable create) {
        created.put(create.table().name(), i);
      } else if (operation instanceof CreateDomain create) {
        created.put(create.domain().name(), i);
      } else if (operation instanceof DropTable drop) {
        dropped.put(drop.table().name(), i);
      } else if (operation instanceof DropDomain drop) {
        dropped.put(drop.domain().name(), i);
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      QualifiedName whole = OperationCalls.wholeOf(operations.get(i));
      if (whole != null && created.containsKey(whole)) {
        into.edge(created.get(whole), i);
      }
      if (whole != null && dropped.containsKey(whole)) {
        into.edge(i, dropped.get(whole));
      }
    }
  }

  private void addCalls() {
    Map<String, List<Integer>> routines = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      if (isOfRoutine(operations.get(i))) {
        String name = object(operations.get(i)).name().name();
        routines.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      OperationCalls calls = OperationCalls.of(operations.get(i));
      for (QualifiedName call : calls.released()) {
        for (int routine : routines.getOrDefault(call.name(), List.of())) {
          if (operations.get(routine) instanceof DropObject && isCall(call, routine)) {
            into.edge(i, routine);
          }
        }
      }
      for (QualifiedName call : calls.made()) {
        addOverloads(routines.getOrDefault(call.name(), List.of()));
        for (int routine : routines.getOrDefault(call.name(), List.of())) {
          boolean both =
              operations.get(routine) instanceof DropObject drop
                  && OperationCalls.mention(calls.released(), drop.definition().name());
          if (!both && isCall(call, routine)) {
            into.edge(routine, i);
          }
        }
      }
    }
  }

  /** A call that both of two overloads could answer is refused: the old one goes first. */
  private void addOverloads(List<Integer> sameName) {
    for (int drop : sameName) {
      for (int create : sameName) {
        if (operations.get(drop) instanceof DropObject old
            && operations.get(create) instanceof CreateObject young
            && old.definition().name().equals(young.definition().name())) {
          into.edge(drop, create);
        }
      }
    }
  }

  private boolean isCall(QualifiedName call, int routine) {
    SchemaObject object = object(operations.get(routine));
    return object != null && (call.schema() == null || call.equals(object.name()));
  }

  private void addNeeds() {
    for (int i = 0; i < operations.size(); i++) {
      index(i, operations.get(i));
    }
    for (int i = 0; i < operations.size(); i++) {
      SchemaObject object = object(operations.get(i));
      if (object == null || object.kind() == ObjectKind.GRANTS) {
        continue;
      }
      for (Dependency need : object.dependsOn()) {
        for (Dependency part :
            need.column().isEmpty() ? List.of(need) : List.of(need, need.whole())) {
          for (int other :
              found(operations.get(i) instanceof DropObject ? removers : providers, part)) {
            if (operations.get(i) instanceof DropObject) {
              into.edge(i, other);
            } else {
              into.edge(other, i);
            }
          }
        }
      }
    }
  }

  private static List<Integer> found(Map<Dependency, List<Integer>> map, Dependency need) {
    return map.getOrDefault(need, List.of());
  }

  private void index(int i, Operation operation) {
    if (operation instanceof CreateTable create) {
      put(providers, Dependency.relation(create.table().name()), i);
    } else if (operation instanceof CreateSequence create) {
      put(providers, Dependency.relation(create.sequence().name()), i);
    } else if (operation instanceof AddColumn add) {
      put(providers, Dependency.columnOf(add.table(), add.column().name()), i);
    } else if (operation instanceof AddPrimaryKey add) {
      put(providers, Dependency.constraint(add.table(), add.primaryKey().name().text()), i);
    } else if (operation instanceof AlterColumnType alter) {
      put(providers, Dependency.columnOf(alter.table(), alter.to().name()), i);
      put(removers, Dependency.columnOf(alter.table(), alter.from().name()), i);
    } else if (operation instanceof RenameTable rename) {
      put(providers, Dependency.relation(rename.from().withName(rename.to())), i);
    } else if (operation instanceof RenameColumn rename) {
      put(providers, Dependency.columnOf(rename.table(), rename.to()), i);
    } else if (operation instanceof RenameType rename) {
      put(removers, Dependency.type(rename.from()), i);
    } else if (operation instanceof DropTable drop) {
      put(removers, Dependency.relation(drop.table().name()), i);
    } else if (operation instanceof DropSequence drop) {
      put(removers, Dependency.relation(drop.sequence().name()), i);
    } else if (operation instanceof DropColumn drop) {
      put(removers, Dependency.columnOf(drop.table(), drop.column().name()), i);
    } else if (operation instanceof DropPrimaryKey drop) {
      put(removers, Dependency.constraint(drop.table(), drop.primaryKey().name().text()), i);
    } else if (operation instanceof DropUnique drop) {
      put(removers, Dependency.constraint(drop.table(), drop.unique().name().text()), i);
    } else {
      ofObject(i, operation);
    }
  }

  private void ofObject(int i, Operation operation) {
    SchemaObject object = object(operation);
    @Nullable Dependency target = object == null ? null : object.target();
    if (target != null) {
      put(operation instanceof DropObject ? removers : providers, target, i);
    }
  }

  private static void put(Map<Dependency, List<Integer>> map, Dependency key, int i) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
  }
}
