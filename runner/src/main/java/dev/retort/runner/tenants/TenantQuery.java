package dev.retort.runner.tenants;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the database for its tenants: the first column of a person's query. */
final class TenantQuery {
  private TenantQuery() {}

  /**
   * The names of schemas, sorted, each once.
   *
   * @throws RetortException RT511
   */
  static List<String> run(ConnectionFactory connections, String sql) {
    TreeSet<String> names = new TreeSet<>();
    try {
      Connection connection = connections.open();
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        if (!statement.execute(sql)) {
          throw bad(sql, "it is no query: it has no result", null);
        }
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            String name = result.getString(1);
            if (name == null || name.isEmpty()) {
              throw bad(sql, "a row has no name in its first column", null);
            }
            names.add(name);
          }
        }
      } finally {
        connections.release(connection);
      }
    } catch (SQLException e) {
      throw bad(sql, "the server says: " + e.getMessage(), e);
    }
    return List.copyOf(names);
  }

  private static RetortException bad(String sql, String why, @Nullable SQLException cause) {
    return new RetortException(
        ErrorKind.USAGE,
        TenantErrors.BAD_QUERY,
        "the query for the tenants gives no names of schemas.",
        List.of("query   " + sql.strip(), "why     " + why.replaceAll("\\s*\\R\\s*", " | ")),
        "Give --each a query whose first column is the name of a schema, one row a tenant. No tenant was touched.",
        cause);
  }
}
