package dev.retort.operations;

import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import java.util.List;

/** Drops a column. Keeps the whole column, so that undoing needs no lookup. */
public record DropColumn(QualifiedName table, Column column) implements Operation {
  @Override
  public String object() {
    return Names.full(table, column.name());
  }

  @Override
  public Origin origin() {
    return column.origin();
  }

  @Override
  public boolean destroysData() {
    return column.generated() == null;
  }

  @Override
  public String description() {
    return "drop column "
        + Names.plain(table, column.name())
        + " "
        + SqlTypes.readable(column.type());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterTable.exclusive(context, table, "DROP COLUMN " + Identifiers.quote(column.name())));
  }

  @Override
  public Inverse inverse() {
    AddColumn undo = new AddColumn(table, column);
    if (column.generated() != null) {
      return Inverse.exact(undo);
    }
    String lost = "the values of " + Names.plain(table, column.name()) + " do not come back";
    return column.nullable() || column.suppliesValueForExistingRows()
        ? Inverse.structureOnly(lost, undo)
        : Inverse.structureOnly(
            lost + ", and adding it NOT NULL without a default fails while the table has rows",
            undo);
  }
}
