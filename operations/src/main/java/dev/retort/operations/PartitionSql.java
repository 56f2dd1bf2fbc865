package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Partition;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes partitions, and then of them what they have of their own. */
final class PartitionSql {
  private PartitionSql() {}

  static Partition withoutIndexes(Partition partition) {
    return partition
        .withTable(partition.table().withIndexes(List.of()))
        .withPartitions(partition.partitions().stream().map(PartitionSql::withoutIndexes).toList());
  }

  /** The indexes of a partition and of its partitions. */
  static List<Operation> indexes(Partition partition) {
    List<Operation> create = new ArrayList<>();
    for (Index index : partition.table().indexes()) {
      create.add(new CreateIndex(partition.name(), index, false));
    }
    partition.partitions().forEach(inner -> create.addAll(indexes(inner)));
    return create;
  }

  static void create(
      SqlContext context, QualifiedName parent, Partition partition, List<Statement> into) {
    Table table = partition.table();
    String by = partition.partitionKey() == null ? "" : " PARTITION BY " + partition.partitionKey();
    into.add(
        Statement.of(
            LockLevel.ACCESS_EXCLUSIVE,
            (table.options().unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                + context.quote(table.name())
                + " PARTITION OF "
                + context.quote(parent)
                + generated(table)
                + " "
                + partition.bound()
                + by
                + StorageSql.with(partition.storage())));
    table.columns().forEach(column -> column(context, table.name(), column, into));
    constraints(context, table, into);
    if (table.comment() != null) {
      into.add(CommentTarget.table(table.name()).comment(context, table.comment()));
    }
    partition.partitions().forEach(inner -> create(context, table.name(), inner, into));
  }

  /** How a value is computed can be said only where the partition is made. */
  private static String generated(Table table) {
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      Generated value = column.generated();
      if (value != null) {
        columns.add(
            Identifiers.quote(column.name())
                + " GENERATED ALWAYS AS ("
                + value.expression()
                + (value.stored() ? ") STORED" : ") VIRTUAL"));
      }
    }
    return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
  }

  private static void column(
      SqlContext context, QualifiedName table, Column column, List<Statement> into) {
    String name = column.name();
    if (column.generated() == null) {
      into.addAll(
          new AlterColumnDefault(table, name, null, column.defaultValue()).statements(context));
    }
    if (column.identity() != null) {
      into.addAll(
          new AlterColumnIdentity(table, name, null, column.identity()).statements(context));
    }
    if (!column.nullable()) {
      into.addAll(new AlterColumnNullability(table, name, false).statements(context));
    }
    into.addAll(AlterColumnOptions.statements(context, table, column, ColumnOptions.DEFAULT));
    if (column.comment() != null) {
      into.add(CommentTarget.column(table, name).comment(context, column.comment()));
    }
  }

  private static void constraints(SqlContext context, Table table, List<Statement> into) {
    QualifiedName name = table.name();
    if (table.primaryKey() != null) {
      into.add(AddPrimaryKey.statement(context, name, table.primaryKey()));
      comment(context, name, table.primaryKey().name(), table.primaryKey().comment(), into);
    }
    for (UniqueConstraint unique : table.uniques()) {
      into.add(AddUnique.statement(context, name, unique));
      comment(context, name, unique.name(), unique.comment(), into);
    }
    for (CheckConstraint check : table.checks()) {
      into.add(AddCheck.statement(context, name, check));
      comment(context, name, check.name(), check.comment(), into);
    }
    for (ExclusionConstraint exclusion : table.exclusions()) {
      into.add(AddExclusion.statement(context, name, exclusion));
      comment(context, name, exclusion.name(), exclusion.comment(), into);
    }
    for (ForeignKey key : table.foreignKeys()) {
      into.add(AddForeignKey.statement(context, name, key));
      comment(context, name, key.name(), key.comment(), into);
    }
  }

  private static void comment(
      SqlContext context,
      QualifiedName table,
      ObjectName name,
      @Nullable String comment,
      List<Statement> into) {
    if (comment != null) {
      into.add(CommentTarget.constraint(table, name.text()).comment(context, comment));
    }
  }
}
