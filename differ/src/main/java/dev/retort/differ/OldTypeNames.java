package dev.retort.differ;

import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;

/**
 * Puts the names that old types have meanwhile into what operations lead from: that is what their
 * inverses bring back, while the old types go by these names.
 */
final class OldTypeNames {
  private final RebuiltTypes rebuilt;

  OldTypeNames(RebuiltTypes rebuilt) {
    this.rebuilt = rebuilt;
  }

  PlannedOperation annotate(PlannedOperation planned) {
    return new PlannedOperation(
        rewritten(planned.operation()), planned.findings(), planned.alternative());
  }

  private Operation rewritten(Operation operation) {
    if (operation instanceof DropCheck drop) {
      return new DropCheck(
          drop.table(), drop.check().withExpression(text(drop.check().expression())));
    } else if (operation instanceof DropExclusion drop) {
      return new DropExclusion(
          drop.table(), drop.exclusion().withDefinition(text(drop.exclusion().definition())));
    } else if (operation instanceof DropIndex drop) {
      return new DropIndex(drop.table(), index(drop.index()), drop.concurrently());
    } else if (operation instanceof DropColumn drop) {
      return new DropColumn(drop.table(), column(drop.column()));
    } else if (operation instanceof DropTable drop) {
      return new DropTable(table(drop.table()));
    } else if (operation instanceof AlterColumnDefault alter && alter.from() != null) {
      return new AlterColumnDefault(alter.table(), alter.column(), text(alter.from()), alter.to());
    } else if (operation instanceof AlterColumnGenerated alter && alter.from() != null) {
      return new AlterColumnGenerated(
          alter.table(), alter.column(), generated(alter.from()), alter.to());
    }
    return operation;
  }

  private Table table(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withChecks(
            table.checks().stream().map(c -> c.withExpression(text(c.expression()))).toList())
        .withExclusions(
            table.exclusions().stream().map(e -> e.withDefinition(text(e.definition()))).toList())
        .withIndexes(table.indexes().stream().map(this::index).toList());
  }

  private Column column(Column column) {
    Column typed = column.withType(rebuilt.rewritten(column.type()));
    SqlExpression value = column.defaultValue();
    Generated generated = column.generated();
    return typed
        .withDefault(value == null ? null : text(value))
        .withGenerated(generated == null ? null : generated(generated));
  }

  private Generated generated(Generated generated) {
    return new Generated(text(generated.expression()), generated.stored());
  }

  private Index index(Index index) {
    SqlExpression where = index.where();
    return index
        .withKeys(index.keys().stream().map(this::key).toList())
        .withWhere(where == null ? null : text(where));
  }

  private IndexKey key(IndexKey key) {
    SqlExpression expression = key.expression();
    return expression == null ? key : key.withExpression(text(expression));
  }

  private SqlExpression text(SqlExpression expression) {
    return SqlExpression.of(rebuilt.rewritten(expression.text()));
  }
}
