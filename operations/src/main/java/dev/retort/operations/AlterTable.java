package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;

/** The beginning of many statements. */
final class AlterTable {
  private AlterTable() {}

  /** {@code ALTER TABLE public.users } and the rest. */
  static String sql(SqlContext context, QualifiedName table, String action) {
    return "ALTER TABLE " + context.quote(table) + " " + action;
  }

  /** The same for a column: {@code ALTER TABLE public.users ALTER COLUMN phone } and the rest. */
  static String column(SqlContext context, QualifiedName table, String column, String action) {
    return sql(context, table, "ALTER COLUMN " + Identifiers.quote(column) + " " + action);
  }

  /** A statement that locks the table against everything. */
  static Statement exclusive(SqlContext context, QualifiedName table, String action) {
    return Statement.of(LockLevel.ACCESS_EXCLUSIVE, sql(context, table, action));
  }

  /** A statement about a column that locks the table against everything. */
  static Statement exclusiveColumn(
      SqlContext context, QualifiedName table, String column, String action) {
    return Statement.of(LockLevel.ACCESS_EXCLUSIVE, column(context, table, column, action));
  }
}
