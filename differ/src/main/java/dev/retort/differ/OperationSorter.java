package dev.retort.differ;

import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPartition;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DetachPartition;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropPartition;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts operations in an order in which they run, and in which their inverses run backwards.
 *
 * <p>Each kind has its place; within a kind the order of the comparison stays. What one operation
 * needs of another is an edge: a name must be free, a referrer gone, a target there. An edge pulls
 * the earlier operation forward, past its place. The same input gives the same order.
 */
final class OperationSorter {
  private final List<PlannedOperation> operations;
  private final List<TreeSet<Integer>> after = new ArrayList<>();
  private final int[] waiting;
  private final int[] place;
  private final int[] pulled;

  private OperationSorter(List<PlannedOperation> operations, InheritedNames inherited) {
    this.operations = operations;
    this.waiting = new int[operations.size()];
    this.place = new int[operations.size()];
    OperationPlaces places = new OperationPlaces(operations, inherited);
    for (int i = 0; i < operations.size(); i++) {
      after.add(new TreeSet<>());
      place[i] = places.of(operations.get(i).operation());
    }
    this.pulled = place.clone();
  }

  static List<PlannedOperation> sort(List<PlannedOperation> operations, InheritedNames inherited) {
    OperationSorter sorter = new OperationSorter(operations, inherited);
    sorter.addNameEdges();
    sorter.addReferenceEdges();
    sorter.addTypeEdges();
    RoutineEdges.add(operations, sorter::addEdge);
    sorter.addInheritanceEdges();
    sorter.pullForward();
    return sorter.order();
  }

  /** A name is given back before it is taken. */
  private void addNameEdges() {
    Map<String, List<Integer>> freed = new HashMap<>();
    List<OperationNames> names = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      OperationNames own = OperationNames.of(operations.get(i).operation());
      names.add(own);
      for (String name : own.freed()) {
        freed.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      for (String name : names.get(i).claimed()) {
        for (int before : freed.getOrDefault(name, List.of())) {
          if (isTemporary(name)) {
            addEdge(i, before); // taken first, given back later
          } else {
            addEdge(before, i);
          }
        }
      }
    }
  }

  /** What a table has from its parent cannot be renamed before it is its own. */
  private void addInheritanceEdges() {
    for (int i = 0; i < operations.size(); i++) {
      QualifiedName freed = null;
      if (operations.get(i).operation() instanceof DetachPartition detach) {
        freed = detach.partition();
      } else if (operations.get(i).operation() instanceof AlterInheritance alter
          && !alter.to().containsAll(alter.from())) {
        freed = alter.table();
      }
      for (int then = 0; freed != null && then < operations.size(); then++) {
        if (operations.get(then).operation() instanceof RenameConstraint rename
            && rename.table().equals(freed)) {
          addEdge(i, then);
        }
      }
    }
  }

  private static boolean isTemporary(String name) {
    return name.contains(RenameCircles.TEMPORARY)
        || name.contains(TypeRebuilds.OLD)
        || name.contains(TypeChange.ByName.FRAME);
  }

  /** Parents are created before children, and go after everything that refers to them. */
  private void addReferenceEdges() {
    Map<QualifiedName, Integer> created = new HashMap<>();
    Map<QualifiedName, Integer> dropped = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      int at = i;
      if (operations.get(i).operation() instanceof CreateTable create) {
        tables(create.table()).forEach(name -> created.put(name, at));
      } else if (operations.get(i).operation() instanceof DropTable drop) {
        tables(drop.table()).forEach(name -> dropped.put(name, at));
      } else if (operations.get(i).operation() instanceof AddPartition add) {
        tables(add.partition().table()).forEach(name -> created.put(name, at));
      } else if (operations.get(i).operation() instanceof DropPartition drop) {
        tables(drop.partition().table()).forEach(name -> dropped.put(name, at));
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i).operation();
      if (operation instanceof CreateTable create) {
        for (ForeignKey key : create.table().foreignKeys()) {
          addEdge(created.get(key.refTable()), i);
        }
        for (QualifiedName parent : create.table().options().inherits()) {
          addEdge(created.get(parent), i);
        }
      } else if (operation instanceof DropTable drop) {
        for (ForeignKey key : drop.table().foreignKeys()) {
          addEdge(i, dropped.get(key.refTable()));
        }
        for (QualifiedName parent : drop.table().options().inherits()) {
          addEdge(i, dropped.get(parent));
        }
      } else if (operation instanceof DropForeignKey drop) {
        addEdge(i, dropped.get(drop.foreignKey().refTable()));
        addEdge(i, dropped.get(drop.table()));
      } else if (operation instanceof AddForeignKey add) {
        addEdge(created.get(add.foreignKey().refTable()), i);
        addEdge(created.get(add.table()), i);
      } else if (operation instanceof CreateIndex create) {
        addEdge(created.get(create.table()), i);
      } else if (operation instanceof AttachPartition attach) {
        addEdge(created.get(attach.table()), i);
      }
    }
  }

  /** A table and its partitions. */
  private static List<QualifiedName> tables(Table table) {
    List<QualifiedName> names = new ArrayList<>(List.of(table.name()));
    table.options().partitions().forEach(p -> names.addAll(tables(p.table())));
    return names;
  }

  /** Types are created before what is built on them, and dropped after it. */
  private void addTypeEdges() {
    List<OperationTypes> types =
        operations.stream().map(planned -> OperationTypes.of(planned.operation())).toList();
    Map<String, Integer> created = new HashMap<>();
    Map<String, Integer> dropped = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      int at = i;
      types.get(i).created().forEach(type -> created.put(type, at));
      types.get(i).dropped().forEach(type -> dropped.put(type, at));
    }
    for (int i = 0; i < operations.size(); i++) {
      for (String type : types.get(i).needed()) {
        addEdge(created.get(type), i);
      }
      for (String type : types.get(i).released()) {
        addEdge(i, dropped.get(type));
      }
    }
  }

  private void addEdge(@Nullable Integer before, @Nullable Integer then) {
    if (before != null && then != null && !before.equals(then) && after.get(before).add(then)) {
      waiting[then]++;
    }
  }

  /** What must come before an operation takes that operation's place if its own is later. */
  private void pullForward() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < operations.size(); i++) {
        for (int then : after.get(i)) {
          if (pulled[then] < pulled[i]) {
            pulled[i] = pulled[then];
            changed = true;
          }
        }
      }
    }
  }

  private List<PlannedOperation> order() {
    Comparator<Integer> first =
        Comparator.<Integer>comparingInt(i -> pulled[i]).thenComparingInt(i -> i);
    PriorityQueue<Integer> ready = new PriorityQueue<>(first);
    TreeSet<Integer> left = new TreeSet<>(first);
    for (int i = 0; i < operations.size(); i++) {
      left.add(i);
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    List<PlannedOperation> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      int next = ready.isEmpty() ? left.first() : ready.remove(); // a circle: first come first
      if (!left.remove(next)) {
        continue;
      }
      sorted.add(operations.get(next));
      for (int then : after.get(next)) {
        if (--waiting[then] == 0) {
          ready.add(then);
        }
      }
    }
    return sorted;
  }
}
