package dev.retort.differ;

import dev.retort.operations.AddAttribute;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterAttribute;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateRange;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropAttribute;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropRange;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.TypeShape;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Dependency;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The types that an operation makes, takes away, needs and is done with, as a type's text names
 * them.
 *
 * @param released those that nothing holds any more once it has run
 */
record OperationTypes(
    List<String> created, List<String> dropped, List<String> needed, List<String> released) {

  static OperationTypes of(Operation operation) {
    if (operation instanceof CreateEnum create) {
      return creates(create.type().name(), List.of());
    } else if (operation instanceof CreateDomain create) {
      return creates(create.domain().name(), List.of(create.domain().type()));
    } else if (operation instanceof CreateComposite create) {
      return creates(create.type().name(), typesOf(create.type()));
    } else if (operation instanceof CreateRange create) {
      OperationTypes own = creates(create.type().name(), List.of(create.type().subtype()));
      List<String> both = new ArrayList<>(own.created());
      both.add(create.type().multirangeName().quoted());
      return new OperationTypes(both, List.of(), own.needed(), List.of());
    } else if (operation instanceof DropEnum drop) {
      return drops(drop.type().name(), List.of());
    } else if (operation instanceof DropDomain drop) {
      return drops(drop.domain().name(), List.of(drop.domain().type()));
    } else if (operation instanceof DropComposite drop) {
      return drops(drop.type().name(), typesOf(drop.type()));
    } else if (operation instanceof DropRange drop) {
      return new OperationTypes(
          List.of(),
          List.of(drop.type().name().quoted(), drop.type().multirangeName().quoted()),
          List.of(),
          bases(List.of(drop.type().subtype())));
    }
    return ofUsers(operation);
  }

  private static OperationTypes ofUsers(Operation operation) {
    if (operation instanceof CreateTable create) {
      return creates(create.table().name(), typesOf(create.table()));
    } else if (operation instanceof DropTable drop) {
      return drops(drop.table().name(), typesOf(drop.table()));
    } else if (operation instanceof AddColumn add) {
      return uses(List.of(add.column().type()), List.of());
    } else if (operation instanceof DropColumn drop) {
      return uses(List.of(), List.of(drop.column().type()));
    } else if (operation instanceof AlterColumnType alter) {
      return uses(List.of(alter.to().type()), List.of(alter.from().type()));
    } else if (operation instanceof AddAttribute add) {
      return uses(List.of(add.attribute().type()), List.of());
    } else if (operation instanceof DropAttribute drop) {
      return uses(List.of(), List.of(drop.attribute().type()));
    } else if (operation instanceof AlterAttribute alter) {
      return uses(List.of(alter.to().type()), List.of(alter.from().type()));
    } else if (operation instanceof CreateObject create) {
      return new OperationTypes(List.of(), List.of(), typesOf(create.definition()), List.of());
    } else if (operation instanceof DropObject drop) {
      return new OperationTypes(List.of(), List.of(), List.of(), typesOf(drop.definition()));
    }
    return uses(List.of(), List.of());
  }

  private static List<String> typesOf(SchemaObject object) {
    return object.dependsOn().stream()
        .filter(need -> need.target() == Dependency.Target.TYPE)
        .map(need -> need.name().quoted())
        .toList();
  }

  private static List<String> typesOf(CompositeType type) {
    return type.attributes().stream().map(CompositeType.Attribute::type).toList();
  }

  private static List<String> typesOf(Table table) {
    return table.columns().stream().map(column -> column.type()).toList();
  }

  private static OperationTypes creates(QualifiedName name, List<String> needed) {
    return new OperationTypes(List.of(name.quoted()), List.of(), bases(needed), List.of());
  }

  private static OperationTypes drops(QualifiedName name, List<String> released) {
    return new OperationTypes(List.of(), List.of(name.quoted()), List.of(), bases(released));
  }

  private static OperationTypes uses(List<String> needed, List<String> released) {
    return new OperationTypes(List.of(), List.of(), bases(needed), bases(released));
  }

  private static List<String> bases(List<String> types) {
    return types.stream().map(type -> TypeShape.of(type).base()).toList();
  }
}
