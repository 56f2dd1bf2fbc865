package dev.retort.differ;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPartition;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateRange;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropPartition;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropRange;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameDomainConstraint;
import dev.retort.operations.RenameIndex;
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.RenameType;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that an operation takes and gives back. Tables, indexes, sequences and the constraints
 * that are indexes share one space of names in a schema; a table's constraints and its columns have
 * one each.
 *
 * @param claimed names that must be free before
 * @param freed names that are free afterwards
 */
record OperationNames(Set<String> claimed, Set<String> freed) {

  static OperationNames of(Operation operation) {
    Set<String> claimed = new HashSet<>();
    Set<String> freed = new HashSet<>();
    if (operation instanceof AddPartition add) {
      relationsOf(add.partition().table(), claimed);
    } else if (operation instanceof DropPartition drop) {
      relationsOf(drop.partition().table(), freed);
    } else if (operation instanceof CreateTable create) {
      relationsOf(create.table(), claimed);
    } else if (operation instanceof DropTable drop) {
      relationsOf(drop.table(), freed);
    } else if (operation instanceof RenameTable rename) {
      relation(rename.from(), rename.from().name(), freed);
      freed.add("type " + rename.from());
      relation(rename.from(), rename.to(), claimed);
      claimed.add("type " + rename.from().withName(rename.to()));
    } else if (operation instanceof CreateIndex create) {
      relation(create.table(), create.index().name().text(), claimed);
    } else if (operation instanceof DropIndex drop) {
      relation(drop.table(), drop.index().name().text(), freed);
    } else if (operation instanceof RenameIndex rename) {
      relation(rename.from(), rename.from().name(), freed);
      relation(rename.from(), rename.to(), claimed);
    } else if (operation instanceof CreateSequence create) {
      relation(create.sequence().name(), create.sequence().name().name(), claimed);
      claimed.add("type " + create.sequence().name()); // a sequence has a type of its row too
    } else if (operation instanceof DropSequence drop) {
      relation(drop.sequence().name(), drop.sequence().name().name(), freed);
      freed.add("type " + drop.sequence().name());
    } else if (operation instanceof RenameSequence rename) {
      relation(rename.from(), rename.from().name(), freed);
      freed.add("type " + rename.from());
      relation(rename.from(), rename.to(), claimed);
      claimed.add("type " + rename.from().withName(rename.to()));
    } else if (operation instanceof AlterColumnIdentity number && number.madeSequence() != null) {
      relation(number.table(), number.madeSequence().name(), claimed);
    } else if (operation instanceof AddColumn add) {
      column(add.table(), add.column().name(), claimed);
    } else if (operation instanceof DropColumn drop) {
      column(drop.table(), drop.column().name(), freed);
    } else if (operation instanceof RenameColumn rename) {
      column(rename.table(), rename.from(), freed);
      column(rename.table(), rename.to(), claimed);
    } else if (operation instanceof RenameType rename) {
      renamed(rename.from(), rename.to(), claimed, freed);
    } else if (operation instanceof RenameRange rename) {
      renamed(rename.from(), rename.to(), claimed, freed);
      renamed(rename.multirange(), rename.toMultirange(), claimed, freed);
    } else if (operation instanceof CreateDomain create) {
      claimed.add("type " + create.domain().name());
    } else if (operation instanceof DropDomain drop) {
      freed.add("type " + drop.domain().name());
    } else if (operation instanceof CreateRange create) {
      claimed.add("type " + create.type().name());
      claimed.add("type " + create.type().multirangeName());
    } else if (operation instanceof DropRange drop) {
      freed.add("type " + drop.type().name());
      freed.add("type " + drop.type().multirangeName());
    } else if (operation instanceof CreateComposite create) { // a relation, too
      relation(create.type().name(), create.type().name().name(), claimed);
      claimed.add("type " + create.type().name());
    } else if (operation instanceof DropComposite drop) {
      relation(drop.type().name(), drop.type().name().name(), freed);
      freed.add("type " + drop.type().name());
    } else if (operation instanceof CreateEnum create) {
      claimed.add("type " + create.type().name());
    } else if (operation instanceof DropEnum drop) {
      freed.add("type " + drop.type().name());
    } else if (operation instanceof CreateObject create) {
      object(create.definition(), claimed);
    } else if (operation instanceof DropObject drop) {
      object(drop.definition(), freed);
    } else {
      ofConstraint(operation, claimed, freed);
    }
    return new OperationNames(Set.copyOf(claimed), Set.copyOf(freed));
  }

  private static void ofConstraint(Operation operation, Set<String> claimed, Set<String> freed) {
    if (operation instanceof AddDomainCheck add) {
      constraint(add.domain(), add.check().name().text(), false, claimed);
    } else if (operation instanceof DropDomainCheck drop) {
      constraint(drop.domain(), drop.check().name().text(), false, freed);
    } else if (operation instanceof RenameDomainConstraint rename) {
      constraint(rename.domain(), rename.from(), false, freed);
      constraint(rename.domain(), rename.to(), false, claimed);
    } else if (operation instanceof AddCheck add) {
      constraint(add.table(), add.check().name().text(), false, claimed);
    } else if (operation instanceof DropCheck drop) {
      constraint(drop.table(), drop.check().name().text(), false, freed);
    } else if (operation instanceof AddForeignKey add) {
      constraint(add.table(), add.foreignKey().name().text(), false, claimed);
    } else if (operation instanceof DropForeignKey drop) {
      constraint(drop.table(), drop.foreignKey().name().text(), false, freed);
    } else if (operation instanceof AddUnique add) {
      constraint(add.table(), add.unique().name().text(), true, claimed);
    } else if (operation instanceof DropUnique drop) {
      constraint(drop.table(), drop.unique().name().text(), true, freed);
    } else if (operation instanceof AddPrimaryKey add) {
      constraint(add.table(), add.primaryKey().name().text(), true, claimed);
    } else if (operation instanceof DropPrimaryKey drop) {
      constraint(drop.table(), drop.primaryKey().name().text(), true, freed);
    } else if (operation instanceof AddExclusion add) {
      constraint(add.table(), add.exclusion().name().text(), true, claimed);
    } else if (operation instanceof DropExclusion drop) {
      constraint(drop.table(), drop.exclusion().name().text(), true, freed);
    } else if (operation instanceof RenameConstraint rename) {
      constraint(rename.table(), rename.from(), true, freed);
      constraint(rename.table(), rename.to(), true, claimed);
    }
  }

  private static void renamed(
      QualifiedName type, String to, Set<String> claimed, Set<String> freed) {
    if (!type.name().equals(to)) {
      freed.add("type " + type);
      claimed.add("type " + type.withName(to));
    }
  }

  private static void object(SchemaObject object, Set<String> names) {
    if (object.kind().isRelation() || object.kind() == ObjectKind.VIEW_INDEX) {
      relation(object.name(), object.name().name(), names);
      if (object.kind().isRelation()) {
        names.add("type " + object.name()); // that of its rows
      }
    } else if (object.kind().isRoutine()) {
      names.add("routine " + object);
    }
  }

  private static void relationsOf(Table table, Set<String> names) {
    relation(table.name(), table.name().name(), names);
    names.add("type " + table.name()); // that of its rows
    if (table.primaryKey() != null) {
      relation(table.name(), table.primaryKey().name().text(), names);
    }
    table.uniques().forEach(unique -> relation(table.name(), unique.name().text(), names));
    table.exclusions().forEach(e -> relation(table.name(), e.name().text(), names));
    table.indexes().forEach(index -> relation(table.name(), index.name().text(), names));
    table.options().partitions().forEach(partition -> relationsOf(partition.table(), names));
  }

  private static void constraint(
      QualifiedName table, String name, boolean isIndex, Set<String> names) {
    names.add("constraint " + table + "." + name);
    if (isIndex) {
      relation(table, name, names);
    }
  }

  private static void column(QualifiedName table, String name, Set<String> names) {
    names.add("column " + table + "." + name);
  }

  private static void relation(QualifiedName neighbour, String name, Set<String> names) {
    names.add("relation " + neighbour.withName(name));
  }
}
