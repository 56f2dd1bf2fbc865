package dev.retort.differ;

import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.SetLogged;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.Objects;

/** Compares what a table is besides its columns and constraints. */
final class TableOptionsComparison {
  private TableOptionsComparison() {}

  static void compare(
      ObjectComparer.Scope<Schema> scope, Table fromTable, Table toTable, DiffSink out) {
    TableOptions from = fromTable.options();
    TableOptions to = toTable.options();
    QualifiedName name = toTable.name();
    if (from.unlogged() != to.unlogged()) {
      out.add(
          new SetLogged(name, !to.unlogged()),
          DifferFindings.TABLE_REWRITE.on(
              name,
              toTable.origin(),
              "making "
                  + name
                  + (to.unlogged() ? " unlogged" : " logged")
                  + " writes every row anew"));
    }
    if (!from.storage().equals(to.storage())) {
      out.add(new AlterTableStorage(name, from.storage(), to.storage()));
    }
    if (!from.inherits().equals(to.inherits())) {
      out.add(new AlterInheritance(name, from.inherits(), to.inherits()));
    }
    if (!Objects.equals(from.partitionKey(), to.partitionKey())) {
      out.note(
          DifferFindings.PARTITION_KEY.on(
              name, toTable.origin(), "table " + name + " is partitioned otherwise"));
      return;
    }
    new Partitions(scope.sides(), out).compare(name, from.partitions(), to.partitions());
  }
}
