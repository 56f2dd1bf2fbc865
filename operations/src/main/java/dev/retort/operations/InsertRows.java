package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Inserts rows of literals.
 *
 * @param rows SQL literals, as many in each row as there are columns
 */
public record InsertRows(QualifiedName table, List<String> columns, List<List<String>> rows)
    implements CustomOperation {
  private static final int ROWS_A_STATEMENT = 500;

  public InsertRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " values for " + columns.size() + " columns: " + row);
      }
    }
  }

  @Override
  public String object() {
    return table.toString();
  }

  @Override
  public String description() {
    return "insert " + rows.size() + " rows into " + Names.plain(table);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String head =
        "INSERT INTO "
            + context.quote(table)
            + columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"))
            + " VALUES\n  ";
    List<Statement> statements = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      String values =
          rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)).stream()
              .map(row -> "(" + String.join(", ", row) + ")")
              .collect(Collectors.joining(",\n  "));
      statements.add(Statement.of(LockLevel.ROW_EXCLUSIVE, head + values));
    }
    return List.copyOf(statements);
  }
}
