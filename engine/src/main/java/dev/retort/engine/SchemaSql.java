package dev.retort.engine;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.schema.Schema;
import java.util.List;

/** Operations and whole schemas as scripts that {@code psql} can run as they stand. */
public final class SchemaSql {
  private SchemaSql() {}

  /** What creates the schema in an empty database, in an order that runs. */
  public static String script(Schema schema, SqlContext context) {
    DiffOptions options =
        new DiffOptions(
            RenameAnswers.NONE, false, context.defaultSchema(), context.serverVersion());
    Schema empty = Schema.EMPTY.withNamespaces(List.of("public"));
    return script(new Differ(options).diff(empty, schema).operations(), context);
  }

  /** The operations' statements, each with its terminator; empty for none. */
  public static String script(List<PlannedOperation> operations, SqlContext context) {
    StringBuilder sql = new StringBuilder();
    for (PlannedOperation planned : operations) {
      planned.findings().forEach(finding -> comment(sql, finding.toString()));
      for (Statement statement : planned.operation().statements(context)) {
        sql.append(statement.sql()).append(";\n");
      }
    }
    return sql.toString().stripTrailing();
  }

  /** A line break in the text must not end the comment. */
  private static void comment(StringBuilder sql, String text) {
    text.lines().forEach(line -> sql.append("-- ").append(line).append('\n'));
  }
}
