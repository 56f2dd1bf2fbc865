package dev.retort.codegen;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.AlterSequence;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateNamespace;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropNamespace;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameEnumValue;
import dev.retort.operations.RenameIndex;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.ReplaceObject;
import dev.retort.operations.SetComment;
import dev.retort.operations.ValidateConstraint;
import dev.retort.schema.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the template of an operation may use: Java expressions, by name. */
final class OperationVariables {
  private final Expressions write;
  private final Map<Class<?>, BiConsumer<Operation, Variables>> bindings = new LinkedHashMap<>();

  OperationVariables(Expressions write) {
    this.write = write;
    objects(new ObjectExpressions(write.defaultSchema()));
    tables();
    constraints();
    others();
    TypeVariables.bind(this, write);
    StorageVariables.bind(this, write);
  }

  /** The variables; what does not apply is absent. */
  Map<String, Object> of(Operation operation) {
    BiConsumer<Operation, Variables> binding = bindings.get(operation.getClass());
    if (binding == null && WrittenOperations.knows(operation)) {
      return WrittenOperations.variables(operation, write);
    }
    if (binding == null) {
      throw new IllegalStateException("no template variables for " + operation.getClass());
    }
    Variables variables = new Variables();
    binding.accept(operation, variables);
    return variables.values;
  }

  <T extends Operation> void bind(Class<T> type, BiConsumer<T, Variables> binding) {
    bindings.put(type, (operation, out) -> binding.accept(type.cast(operation), out));
  }

  private void tables() {
    bind(
        AddColumn.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("column", write.column(o.column()));
        });
    bind(
        AlterColumnDefault.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("column", o.column());
          out.text("from", o.from());
          out.text("to", o.to());
        });
    bind(
        AlterColumnGenerated.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("column", o.column());
          out.put("from", o.from(), write::generated);
          out.put("to", o.to(), write::generated);
        });
    bind(
        AlterColumnIdentity.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("column", o.column());
          out.put("from", o.from(), write::identity);
          out.put("to", o.to(), write::identity);
        });
    bind(
        AlterColumnNullability.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("column", o.column());
          out.flag("nullable", o.nullable());
          out.put(
              "notNull", o.notNull().equals(NotNull.PLAIN) ? null : o.notNull(), write::notNull);
        });
    bind(
        AlterColumnType.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("from", write.type(o.from()));
          out.put("to", write.type(o.to()));
          out.text("using", o.using());
        });
    bind(
        CreateTable.class,
        (o, out) -> {
          out.put("table", write.table(o.table()));
        });
    bind(
        DropColumn.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("column", write.column(o.column()));
        });
    bind(
        DropTable.class,
        (o, out) -> {
          out.put("table", write.table(o.table()));
        });
    bind(
        RenameColumn.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    bind(
        RenameTable.class,
        (o, out) -> {
          out.put("from", write.name(o.from()));
          out.text("to", o.to());
        });
  }

  private void constraints() {
    bind(
        AddCheck.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("check", write.check(o.check()));
        });
    bind(
        AddExclusion.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("exclusion", write.exclusion(o.exclusion()));
        });
    bind(
        AddForeignKey.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("foreignKey", write.foreignKey(o.foreignKey()));
        });
    bind(
        AddPrimaryKey.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("primaryKey", write.primaryKey(o.primaryKey()));
        });
    bind(
        AddUnique.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("unique", write.unique(o.unique()));
        });
    bind(
        DropCheck.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("check", write.check(o.check()));
        });
    bind(
        DropExclusion.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("exclusion", write.exclusion(o.exclusion()));
        });
    bind(
        DropForeignKey.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("foreignKey", write.foreignKey(o.foreignKey()));
        });
    bind(
        DropPrimaryKey.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("primaryKey", write.primaryKey(o.primaryKey()));
        });
    bind(
        DropUnique.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("unique", write.unique(o.unique()));
        });
    bind(
        RenameConstraint.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    bind(
        ValidateConstraint.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("name", o.name());
        });
  }

  private void objects(ObjectExpressions writeObject) {
    bind(CreateObject.class, (o, out) -> out.put("object", writeObject.created(o)));
    bind(DropObject.class, (o, out) -> out.put("object", writeObject.dropped(o)));
    bind(
        ReplaceObject.class,
        (o, out) -> {
          out.put("from", writeObject.object(o.from()));
          out.put("to", writeObject.object(o.to()));
        });
  }

  private void others() {
    bind(
        AddEnumValue.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.text("label", o.label());
          out.text("before", o.before());
          out.text("after", o.after());
        });
    bind(
        AlterSequence.class,
        (o, out) -> {
          out.put("from", write.sequence(o.from()));
          out.put("to", write.sequence(o.to()));
        });
    bind(
        CreateEnum.class,
        (o, out) -> {
          out.put("type", write.enumType(o.type()));
        });
    bind(
        CreateIndex.class,
        (o, out) -> {
          out.put("index", write.index(o.table(), o.index(), o.concurrently()));
        });
    bind(
        CreateNamespace.class,
        (o, out) -> {
          out.text("name", o.name());
        });
    bind(
        CreateSequence.class,
        (o, out) -> {
          out.put("sequence", write.sequence(o.sequence()));
        });
    bind(
        DropEnum.class,
        (o, out) -> {
          out.put("type", write.enumType(o.type()));
        });
    bind(
        DropIndex.class,
        (o, out) -> {
          out.put("index", write.index(o.table(), o.index(), o.concurrently()));
        });
    bind(
        DropNamespace.class,
        (o, out) -> {
          out.text("name", o.name());
        });
    bind(
        DropSequence.class,
        (o, out) -> {
          out.put("sequence", write.sequence(o.sequence()));
        });
    bind(
        ExecuteSql.class,
        (o, out) -> {
          out.text("sql", o.sql());
        });
    bind(
        Irreversible.class,
        (o, out) -> {
          out.text("reason", o.reason());
        });
    bind(
        RenameEnumValue.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    bind(
        RenameIndex.class,
        (o, out) -> {
          out.put("from", write.name(o.from()));
          out.text("to", o.to());
        });
    bind(
        RenameSequence.class,
        (o, out) -> {
          out.put("from", write.name(o.from()));
          out.text("to", o.to());
        });
    bind(
        SetComment.class,
        (o, out) -> {
          out.put("target", write.target(o.target()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
  }

  static final class Variables {
    private final Map<String, Object> values = new TreeMap<>();

    void put(String name, String expression) {
      values.put(name, expression);
    }

    <V> void put(String name, @Nullable V value, Function<V, String> expression) {
      if (value != null) {
        values.put(name, expression.apply(value));
      }
    }

    void text(String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, JavaText.literal(value.toString()));
      }
    }

    void flag(String name, boolean value) {
      values.put(name, value);
    }
  }
}
