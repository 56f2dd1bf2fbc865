package dev.retort.operations;

import dev.retort.schema.Column;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Adds a column to an existing table. Keeps the whole column, so that undoing needs no lookup. */
public record AddColumn(QualifiedName table, Column column) implements Operation {
  @Override
  public String object() {
    return Names.full(table, column.name());
  }

  @Override
  public Origin origin() {
    return column.origin();
  }

  @Override
  public String description() {
    return "add column "
        + Names.plain(table, column.name())
        + " "
        + SqlTypes.readable(column.type())
        + (column.nullable() ? "" : " not null");
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    ColumnSql sql = new ColumnSql(context, table, column);
    List<Statement> statements = new ArrayList<>(sql.before());
    statements.add(AlterTable.exclusive(context, table, "ADD COLUMN " + sql.definition()));
    statements.addAll(sql.after());
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropColumn(table, column));
  }
}
