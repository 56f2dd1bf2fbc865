package dev.retort.differ;

import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.Operation;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database that one case after the other fills, over one connection: a new one costs more than
 * most cases do.
 */
final class CaseDatabase implements AutoCloseable {
  private static final List<String> SCHEMAS = List.of("public", "s2");
  private static final String EMPTY =
      """
      SET client_min_messages = error;
      DO $$ DECLARE s text; BEGIN
        FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
        LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
      END $$;
      CREATE SCHEMA public
      """;

  private final Connection connection;
  private final int major;

  CaseDatabase(TestDatabase database) {
    connection = database.connect();
    major = database.serverVersion() / 10000;
  }

  int major() {
    return major;
  }

  /** Everything that was there goes; the script's is there. */
  void fill(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
      statement.execute("DISCARD ALL");
      if (!sql.isBlank()) {
        statement.execute(sql);
      }
    }
  }

  Schema read() {
    return Introspector.read(connection, new Scope(SCHEMAS, "retort_version")).schema();
  }

  /** In one transaction, as a revision is. */
  void apply(List<Operation> operations) throws SQLException {
    SqlContext context = new SqlContext("public", major);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (Operation operation : operations) {
        for (dev.retort.operations.Statement sql : operation.statements(context)) {
          try {
            statement.execute(sql.sql());
          } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql.sql(), e);
          }
        }
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
