package dev.retort.differ;

import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.SetLogged;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;

/**
 * Compares what a table is besides its columns and constraints. Parents and partition keys were
 * seen to before: {@link FamilyMoves}, {@link Followers}.
 */
final class TableOptionsComparison {
  private TableOptionsComparison() {}

  static void compare(Table fromTable, Table toTable, DiffSink out) {
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
  }
}
