package dev.retort.differ;

import dev.retort.operations.AddAttribute;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPartition;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterAttribute;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.AlterDomainNullability;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AlterNotNullInheritance;
import dev.retort.operations.AlterSequence;
import dev.retort.operations.AlterSequenceOwner;
import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateNamespace;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateRange;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DetachPartition;
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
import dev.retort.operations.DropPartition;
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
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceObject;
import dev.retort.operations.ReplaceValue;
import dev.retort.operations.SetComment;
import dev.retort.operations.SetLogged;
import dev.retort.operations.ValidateConstraint;
import dev.retort.operations.ValidateDomainConstraint;
import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place of each kind of operation in a plan. */
final class OperationPlaces {
  /** The places, one line each; blockers go first, what is built on others comes after them. */
  private static final List<List<Class<?>>> PLACES =
      List.of(
          List.of(DroppedFirst.class),
          List.of(CreateNamespace.class),
          List.of(RenameRange.class, RenameType.class),
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
          List.of(LeaveFamily.class, DetachPartition.class, DropPartition.class),
          List.of(RejoinFamily.class),
          List.of(DropForeignKey.class),
          List.of(
              DropCheck.class,
              DropDomainCheck.class,
              DropExclusion.class,
              DropIndex.class,
              DropPrimaryKey.class,
              DropUnique.class),
          List.of(DropGenerated.class),
          List.of(DroppedUnderParts.class),
          List.of(RenameConstraint.class, RenameIndex.class),
          List.of(CreatedEarly.class),
          List.of(CreateSequence.class, AlterSequence.class),
          List.of(CreateTable.class),
          List.of(ClearComment.class),
          List.of(AddColumn.class),
          List.of(
              AlterColumnDefault.class,
              AlterColumnGenerated.class,
              AlterColumnIdentity.class,
              AlterColumnNullability.class,
              AlterColumnType.class,
              AlterColumnOptions.class,
              AlterSequenceOwner.class,
              AlterTableStorage.class,
              SetLogged.class,
              AlterDomainDefault.class,
              AlterDomainNullability.class),
          List.of(RenameFreed.class),
          List.of(AlterNotNullInheritance.class),
          List.of(ReplaceValue.class),
          List.of(AddGenerated.class),
          List.of(DropColumn.class, DropAttribute.class),
          List.of(AddPrimaryKey.class),
          List.of(AddUnique.class, AddExclusion.class, AddCheck.class, AddDomainCheck.class),
          List.of(CreateIndex.class),
          List.of(AddForeignKey.class),
          List.of(ValidateConstraint.class, ValidateDomainConstraint.class),
          List.of(AddPartition.class, AttachPartition.class, JoinFamily.class),
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

  /** The place of what lets go of its parents, while everything is as it was; */
  private interface LeaveFamily {}

  /** ... of partitions that get other bounds, and so come back at once; */
  private interface RejoinFamily {}

  /** ... of children that join their parents when both are as they are wanted. */
  private interface JoinFamily {}

  /** The place of the rename of what a parent lets go of. */
  private interface RenameFreed {}

  /** The place of comments that go before their column does. */
  private interface ClearComment {}

  /** The place of a dropped generated column. */
  private interface DropGenerated {}

  /** The place of an added generated column. */
  private interface AddGenerated {}

  /** The place of objects that go while everything they need still has its old name. */
  private interface DroppedFirst {}

  /** The place of objects that are dropped by the new name of their table. */
  private interface DroppedAfterRename {}

  /** The place of routines that parts of tables called, which went before. */
  private interface DroppedUnderParts {}

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

  private final Map<Class<?>, Integer> places = new HashMap<>();
  private final Set<QualifiedName> renamed = new HashSet<>();
  private final Set<QualifiedName> released = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final InheritedNames inherited;

  OperationPlaces(List<PlannedOperation> operations, InheritedNames inherited) {
    this.inherited = inherited;
    for (int i = 0; i < PLACES.size(); i++) {
      for (Class<?> kind : PLACES.get(i)) {
        places.put(kind, i);
      }
    }
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof RenameTable rename) {
        renamed.add(rename.from().withName(rename.to()));
      } else if (planned.operation() instanceof DropColumn drop) {
        dropped.add(drop.column().name());
      } else if (planned.operation() instanceof DetachPartition detach) {
        left.add(detach.table() + " " + detach.partition());
      }
    }
    boolean routines =
        operations.stream()
            .anyMatch(
                p -> p.operation() instanceof DropObject d && d.definition().kind().isRoutine());
    if (routines) {
      operations.forEach(p -> released.addAll(OperationCalls.of(p.operation()).released()));
    }
  }

  /** The number of its place; what has none comes last. */
  int of(Operation operation) {
    Class<?> family = familyPlaceOf(operation);
    return places.getOrDefault(family != null ? family : placeOf(operation), PLACES.size());
  }

  private @Nullable Class<?> familyPlaceOf(Operation operation) {
    if (operation instanceof AttachPartition attach
        && left.contains(attach.table() + " " + attach.partition())) {
      return RejoinFamily.class;
    } else if (operation instanceof AlterInheritance alter) {
      return alter.to().containsAll(alter.from()) ? JoinFamily.class : LeaveFamily.class;
    } else if (operation instanceof SetComment comment
        && comment.to() == null
        && comment.target().kind() == CommentTarget.Kind.COLUMN
        && dropped.contains(comment.target().member())) {
      return ClearComment.class;
    } else if (operation instanceof RenameConstraint rename && inherited.contains(rename)) {
      return RenameFreed.class;
    }
    return null;
  }

  /** Generated columns go before, and come after, what happens to the columns they compute from. */
  private Class<?> placeOf(Operation operation) {
    if (operation instanceof DropObject drop) {
      SchemaObject object = drop.definition();
      if (object.kind() == ObjectKind.EXTENSION) {
        return DroppedExtension.class;
      }
      if (renamed.contains(object.owner())) {
        return DroppedAfterRename.class;
      }
      return isEarly(object) && !drop.kept()
          ? DroppedLate.class
          : object.kind().isRoutine() && OperationCalls.mention(released, object.name())
              ? DroppedUnderParts.class
              : DroppedFirst.class;
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
    if (operation instanceof RenameRange rename && rename.to().startsWith(TypeRebuilds.OLD)) {
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
}
