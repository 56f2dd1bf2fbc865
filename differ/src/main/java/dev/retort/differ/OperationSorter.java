package dev.retort.differ;

import dev.retort.operations.AddAttribute;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterAttribute;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.AlterDomainNullability;
import dev.retort.operations.AlterSequence;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateNamespace;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateRange;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropAttribute;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropNamespace;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropRange;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameAttribute;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameDomainConstraint;
import dev.retort.operations.RenameEnumValue;
import dev.retort.operations.RenameIndex;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceObject;
import dev.retort.operations.ReplaceValue;
import dev.retort.operations.SetComment;
import dev.retort.operations.ValidateConstraint;
import dev.retort.operations.ValidateDomainConstraint;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
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
  /** The places, one line each; blockers go first, what is built on others comes after them. */
  private static final List<List<Class<?>>> PLACES =
      List.of(
          List.of(DroppedFirst.class),
          List.of(CreateNamespace.class),
          List.of(RenameType.class),
          List.of(CreatedExtension.class),
          List.of(RenameEnumValue.class),
          List.of(MakeRoom.class),
          List.of(
              CreateComposite.class,
              CreateDomain.class,
              CreateEnum.class,
              CreateRange.class,
              AddEnumValue.class),
          List.of(RenameTable.class),
          List.of(
              RenameAttribute.class,
              RenameColumn.class,
              RenameDomainConstraint.class,
              RenameSequence.class),
          List.of(DroppedAfterRename.class),
          List.of(AddAttribute.class, AlterAttribute.class),
          List.of(DropForeignKey.class),
          List.of(
              DropCheck.class,
              DropDomainCheck.class,
              DropExclusion.class,
              DropIndex.class,
              DropPrimaryKey.class,
              DropUnique.class),
          List.of(DropGenerated.class),
          List.of(RenameConstraint.class, RenameIndex.class),
          List.of(CreatedEarly.class),
          List.of(CreateSequence.class, AlterSequence.class),
          List.of(CreateTable.class),
          List.of(AddColumn.class),
          List.of(
              AlterColumnDefault.class,
              AlterColumnGenerated.class,
              AlterColumnIdentity.class,
              AlterColumnNullability.class,
              AlterColumnType.class,
              AlterDomainDefault.class,
              AlterDomainNullability.class),
          List.of(ReplaceValue.class),
          List.of(AddGenerated.class),
          List.of(DropColumn.class, DropAttribute.class),
          List.of(AddPrimaryKey.class),
          List.of(AddUnique.class, AddExclusion.class, AddCheck.class, AddDomainCheck.class),
          List.of(CreateIndex.class),
          List.of(AddForeignKey.class),
          List.of(ValidateConstraint.class, ValidateDomainConstraint.class),
          List.of(DropTable.class),
          List.of(CreatedLate.class),
          List.of(DroppedLate.class),
          List.of(DropSequence.class),
          List.of(DropComposite.class, DropDomain.class, DropEnum.class, DropRange.class),
          List.of(DroppedExtension.class),
          List.of(DropNamespace.class),
          List.of(SetComment.class));

  /** The place of a type's rename for as long as it is made anew. */
  private interface MakeRoom {}

  /** The place of a dropped generated column. */
  private interface DropGenerated {}

  /** The place of an added generated column. */
  private interface AddGenerated {}

  /** The place of objects that go while everything they need still has its old name. */
  private interface DroppedFirst {}

  /** The place of objects that are dropped by the new name of their table. */
  private interface DroppedAfterRename {}

  /** The place of routines that no relation needs any more. */
  private interface DroppedLate {}

  /** The place of extensions, which bring types, ... */
  private interface CreatedExtension {}

  /** ... and go after what used them. */
  private interface DroppedExtension {}

  /** The place of routines that need no relation, and that tables may need. */
  private interface CreatedEarly {}

  /** The place of all other objects. */
  private interface CreatedLate {}

  private final List<PlannedOperation> operations;
  private final List<TreeSet<Integer>> after = new ArrayList<>();
  private final int[] waiting;
  private final int[] place;
  private final int[] pulled;

  private OperationSorter(List<PlannedOperation> operations) {
    this.operations = operations;
    this.waiting = new int[operations.size()];
    this.place = new int[operations.size()];
    Map<Class<?>, Integer> places = new HashMap<>();
    for (int i = 0; i < PLACES.size(); i++) {
      for (Class<?> kind : PLACES.get(i)) {
        places.put(kind, i);
      }
    }
    Set<QualifiedName> renamed = new HashSet<>();
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof RenameTable rename) {
        renamed.add(rename.from().withName(rename.to()));
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      after.add(new TreeSet<>());
      Operation operation = operations.get(i).operation();
      place[i] = places.getOrDefault(placeOf(operation, renamed), PLACES.size());
    }
    this.pulled = place.clone();
  }

  /** Generated columns go before, and come after, what happens to the columns they compute from. */
  private static Class<?> placeOf(Operation operation, Set<QualifiedName> renamed) {
    if (operation instanceof DropObject drop) {
      SchemaObject object = drop.definition();
      if (object.kind() == ObjectKind.EXTENSION) {
        return DroppedExtension.class;
      }
      return renamed.contains(object.owner())
          ? DroppedAfterRename.class
          : isEarly(object) && !drop.kept() ? DroppedLate.class : DroppedFirst.class;
    }
    if (operation instanceof CreateObject create) {
      return create.definition().kind() == ObjectKind.EXTENSION
          ? CreatedExtension.class
          : isEarly(create.definition()) ? CreatedEarly.class : CreatedLate.class;
    }
    if (operation instanceof ReplaceObject) {
      return CreatedLate.class;
    }
    if (operation instanceof RenameType rename && rename.to().startsWith(TypeRebuilds.OLD)) {
      return MakeRoom.class;
    }
    if (operation instanceof DropColumn drop && drop.column().generated() != null) {
      return DropGenerated.class;
    }
    if (operation instanceof AddColumn add && add.column().generated() != null) {
      return AddGenerated.class;
    }
    return operation.getClass();
  }

  /**
   * Whether a routine is there without any relation: defaults and checks may call it. What a body
   * in quotes speaks of does not count, since nobody looks into it before it runs.
   */
  private static boolean isEarly(SchemaObject object) {
    return object.kind().isRoutine()
        && object.dependsOn().stream()
            .noneMatch(
                need ->
                    need.target() == Dependency.Target.RELATION
                        || need.target() == Dependency.Target.ROUTINE
                            && object.kind() != ObjectKind.AGGREGATE);
  }

  static List<PlannedOperation> sort(List<PlannedOperation> operations) {
    OperationSorter sorter = new OperationSorter(operations);
    sorter.addNameEdges();
    sorter.addReferenceEdges();
    sorter.addTypeEdges();
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
          if (name.contains(RenameCircles.TEMPORARY) || name.contains(TypeRebuilds.OLD)) {
            addEdge(i, before); // taken first, given back later
          } else {
            addEdge(before, i);
          }
        }
      }
    }
  }

  /** Parents are created before children, and go after everything that refers to them. */
  private void addReferenceEdges() {
    Map<QualifiedName, Integer> created = new HashMap<>();
    Map<QualifiedName, Integer> dropped = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).operation() instanceof CreateTable create) {
        created.put(create.table().name(), i);
      } else if (operations.get(i).operation() instanceof DropTable drop) {
        dropped.put(drop.table().name(), i);
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i).operation();
      if (operation instanceof CreateTable create) {
        for (ForeignKey key : create.table().foreignKeys()) {
          addEdge(created.get(key.refTable()), i);
        }
      } else if (operation instanceof DropTable drop) {
        for (ForeignKey key : drop.table().foreignKeys()) {
          addEdge(i, dropped.get(key.refTable()));
        }
      } else if (operation instanceof DropForeignKey drop) {
        addEdge(i, dropped.get(drop.foreignKey().refTable()));
        addEdge(i, dropped.get(drop.table()));
      }
    }
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
