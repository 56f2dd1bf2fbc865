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

/**
 * Puts the names that old types have meanwhile into what operations lead from: that is what their
 * inverses bring back, while the old types go by these names.
 */
final class OldTypeNames {
  private final SchemaTexts old;

  OldTypeNames(RebuiltTypes rebuilt) {
    this.old = SchemaTexts.ofAll(rebuilt::rewritten);
  }

  PlannedOperation annotate(PlannedOperation planned) {
    return new PlannedOperation(
        rewritten(planned.operation()), planned.findings(), planned.alternative());
  }

  private Operation rewritten(Operation operation) {
    if (operation instanceof DropCheck drop) {
      return new DropCheck(
          drop.table(), drop.check().withExpression(old.expression(drop.check().expression())));
    } else if (operation instanceof DropExclusion drop) {
      return new DropExclusion(
          drop.table(),
          drop.exclusion().withDefinition(old.expression(drop.exclusion().definition())));
    } else if (operation instanceof DropIndex drop) {
      return new DropIndex(drop.table(), old.index(drop.index()), drop.concurrently());
    } else if (operation instanceof DropColumn drop) {
      return new DropColumn(drop.table(), old.column(drop.column()));
    } else if (operation instanceof DropTable drop) {
      return new DropTable(old.table(drop.table()));
    } else if (operation instanceof AlterColumnDefault alter && alter.from() != null) {
      return new AlterColumnDefault(
          alter.table(), alter.column(), old.expression(alter.from()), alter.to());
    } else if (operation instanceof AlterColumnGenerated alter && alter.from() != null) {
      return new AlterColumnGenerated(
          alter.table(), alter.column(), old.generated(alter.from()), alter.to());
    }
    return operation;
  }
}
