package dev.retort.conformance;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Schemas in real databases. */
final class Databases {
  private Databases() {}

  /**
   * Runs Hibernate's own DDL, each statement on its own, as Hibernate does.
   *
   * @return the statements that the server refused, with its message; Hibernate logs and goes on
   */
  static List<String> execute(TestDatabase database, List<String> ddl) {
    List<String> refused = new ArrayList<>();
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      for (String sql : ddl) {
        if (sql.isBlank()) {
          continue;
        }
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          refused.add(e.getMessage() + " in: " + sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return refused;
  }

  /** Creates a schema with Retort's own operations. */
  static void create(TestDatabase database, Schema wanted) {
    int version = database.serverVersion() / 10_000;
    for (PlannedOperation planned :
        new Differ(DiffOptions.defaults(version)).diff(Schema.EMPTY, wanted).operations()) {
      for (Statement statement :
          planned.operation().statements(new SqlContext("public", version))) {
        database.execute(statement.sql());
      }
    }
  }

  static Schema introspect(TestDatabase database, List<String> namespaces) {
    try (Connection connection = database.connect()) {
      return Introspector.read(connection, new Scope(namespaces, "retort_version")).schema();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
