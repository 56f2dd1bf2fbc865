package dev.retort.runner;

import dev.retort.operations.StandardBodies;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Small questions to the server. */
final class Sql {
  private Sql() {}

  static boolean exists(Connection connection, QualifiedName table) throws SQLException {
    return "t"
        .equals(
            value(
                connection,
                "SELECT pg_catalog.to_regclass("
                    + Identifiers.literal(table.quoted())
                    + ") IS NOT NULL"));
  }

  /** The first column of the first row as text; the empty string for none or null. */
  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      String value = result.next() ? result.getString(1) : null;
      return value == null ? "" : value;
    }
  }

  /** Runs a statement that may take long, telling what the server says meanwhile. */
  static void run(Connection connection, String sql, Consumer<String> notices) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      NoticeWatch watch = new NoticeWatch(statement, notices);
      try {
        execute(statement, sql);
      } finally {
        watch.close();
      }
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Braces and question marks are PostgreSQL's here, not JDBC's.
      statement.setEscapeProcessing(false);
      execute(statement, sql);
    }
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    for (String piece : StandardBodies.pieces(sql)) {
      statement.execute(piece);
    }
  }

  /** Whether a table has a column; not if there is no such table. */
  static boolean hasColumn(Connection connection, QualifiedName table, String column)
      throws SQLException {
    return "1"
        .equals(
            value(
                connection,
                "SELECT count(*) FROM pg_catalog.pg_attribute WHERE attname = "
                    + Identifiers.literal(column)
                    + " AND attrelid = pg_catalog.to_regclass("
                    + Identifiers.literal(table.quoted())
                    + ")"));
  }
}
