package dev.retort.operations;

import dev.retort.schema.Origin;
import java.util.List;

/**
 * One change to a schema: data that knows its SQL, its lock, its inverse and how to describe
 * itself. A drop keeps the whole definition of what it drops, so undoing needs no lookup.
 */
public sealed interface Operation
    permits AddAttribute,
        AddCheck,
        AddColumn,
        AddDomainCheck,
        AddEnumValue,
        AddExclusion,
        AddForeignKey,
        AddPartition,
        AddPrimaryKey,
        AddUnique,
        AlterAttribute,
        AlterColumnDefault,
        AlterColumnGenerated,
        AlterColumnIdentity,
        AlterColumnNullability,
        AlterColumnOptions,
        AlterColumnType,
        AlterDomainDefault,
        AlterDomainNullability,
        AlterInheritance,
        AlterNotNullInheritance,
        AlterSequence,
        AlterSequenceOwner,
        AlterTableStorage,
        AttachPartition,
        CreateComposite,
        CreateDomain,
        CreateEnum,
        CreateIndex,
        CreateNamespace,
        CreateObject,
        CreateRange,
        CreateSequence,
        CreateTable,
        CustomOperation,
        DetachPartition,
        DropAttribute,
        DropCheck,
        DropColumn,
        DropComposite,
        DropDomain,
        DropDomainCheck,
        DropEnum,
        DropExclusion,
        DropForeignKey,
        DropIndex,
        DropNamespace,
        DropObject,
        DropPartition,
        DropPrimaryKey,
        DropRange,
        DropSequence,
        DropTable,
        DropUnique,
        ExecuteSql,
        Irreversible,
        RenameAttribute,
        RenameColumn,
        RenameConstraint,
        RenameDomainConstraint,
        RenameEnumValue,
        RenameIndex,
        RenameRange,
        RenameSequence,
        RenameTable,
        RenameType,
        ReplaceObject,
        ReplaceValue,
        SetComment,
        SetLogged,
        ValidateConstraint,
        ValidateDomainConstraint {
  /** The object, for people and JSON: {@code public.users.phone_number}. */
  String object();

  /** One line in plain words: {@code add column users.phone_number varchar(32)}. */
  String description();

  /** The statements, in the order in which they run; empty only where nothing changes. */
  List<Statement> statements(SqlContext context);

  /** What undoes this operation. */
  Inverse inverse();

  /**
   * Where the change was declared; {@link Origin#UNKNOWN} when the change is a drop of something
   * that no model mentions.
   */
  default Origin origin() {
    return Origin.UNKNOWN;
  }

  /** Whether rows or values may be lost. */
  default boolean destroysData() {
    return false;
  }
}
