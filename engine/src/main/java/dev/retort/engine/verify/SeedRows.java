package dev.retort.engine.verify;

import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts three rows into every empty table, as far as its constraints let somebody who guesses: one
 * with all columns, one with the required ones, and one more.
 */
final class SeedRows {
  private static final int ROWS = 3;
  private static final int ATTEMPTS = 8;

  private final Connection connection;
  private final Schema schema;
  private final SeedValues values;

  SeedRows(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
    values = new SeedValues(schema);
  }

  /** Fills what is empty; a table that takes no row stays as it is. */
  void fill() throws SQLException {
    for (Table table : ordered()) {
      if (isEmpty(table)) {
        for (int row = 1; row <= ROWS; row++) {
          insert(table, row);
        }
      }
    }
  }

  /** What others refer to first; in a circle, as it comes. */
  private List<Table> ordered() {
    List<Table> order = new ArrayList<>();
    Set<QualifiedName> seen = new HashSet<>();
    schema.tables().forEach(table -> visit(table, seen, order));
    return order;
  }

  private void visit(Table table, Set<QualifiedName> seen, List<Table> order) {
    if (seen.add(table.name())) {
      for (ForeignKey key : table.foreignKeys()) {
        schema.table(key.refTable()).ifPresent(other -> visit(other, seen, order));
      }
      order.add(table);
    }
  }

  private boolean isEmpty(Table table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT NOT EXISTS (SELECT FROM " + table.name().quoted() + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void insert(Table table, int row) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String sql = sql(table, row, attempt);
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        if (statement.executeUpdate(sql) > 0) {
          return;
        }
      } catch (SQLException e) {
        // A constraint, or a trigger, knows better; the next guess may do.
      }
    }
  }

  private String sql(Table table, int row, int attempt) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      boolean numbered = column.identity() != null || column.generated() != null;
      boolean required = !column.nullable() && column.defaultValue() == null;
      if (!numbered && (required || row != 2)) {
        List<String> candidates = values.candidates(table, column, row);
        given.put(column.name(), candidates.get((row - 1 + attempt) % candidates.size()));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      for (int i = 0; i < key.columns().size(); i++) {
        String column = key.columns().get(i);
        if (given.containsKey(column)) {
          given.put(column, referred(table, key, i, row, given));
        }
      }
    }
    String name = table.name().quoted();
    if (given.isEmpty()) {
      return "INSERT INTO " + name + " DEFAULT VALUES";
    }
    return "INSERT INTO "
        + name
        + given.keySet().stream()
            .map(Identifiers::quote)
            .collect(Collectors.joining(", ", " (", ")"))
        + " VALUES ("
        + String.join(", ", given.values())
        + ") ON CONFLICT DO NOTHING";
  }

  /** The key of a row that is there; of the row itself where a table refers to itself. */
  private static String referred(
      Table table, ForeignKey key, int number, int row, Map<String, String> given) {
    String refColumn = key.refColumns().get(number);
    if (key.refTable().equals(table.name())) {
      return given.getOrDefault(refColumn, "NULL");
    }
    String all =
        key.refColumns().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    return "(SELECT %s FROM %s ORDER BY %s LIMIT 1 OFFSET %d)"
        .formatted(Identifiers.quote(refColumn), key.refTable().quoted(), all, row - 1);
  }
}
