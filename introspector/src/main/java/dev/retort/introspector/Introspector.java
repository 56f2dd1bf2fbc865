package dev.retort.introspector;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.schema.SchemaObject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the live catalog: one query for each kind of object, however many objects there are, all in
 * one read-only repeatable-read transaction with an empty {@code search_path}, so that PostgreSQL
 * qualifies every name it prints.
 */
public final class Introspector {
  /** Under these PostgreSQL prints every name with its schema, and backslashes as they are. */
  private static final String SETTINGS =
      "SET LOCAL search_path = ''; SET LOCAL standard_conforming_strings = on";

  private static final int OLDEST = 14;

  private Introspector() {}

  /**
   * @param connection in auto-commit mode, in which it is left; nothing of its session changes
   * @throws RetortException RT590 when the server refuses a query, RT591 when it is too old
   */
  public static Introspection read(Connection connection, Scope scope) {
    try {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new RetortException(
            ErrorKind.DATABASE,
            IntrospectorFindings.SERVER_TOO_OLD,
            "PostgreSQL " + version + " is older than " + OLDEST + ", the oldest that is supported",
            List.of(),
            "Nothing was read. Upgrade the server.");
      }
      if (!connection.getAutoCommit()) {
        throw new IllegalArgumentException("the connection must be in auto-commit mode");
      }
      connection.setAutoCommit(false);
      try {
        return read(connection, scope, version);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw unreadable("the catalog", e);
    }
  }

  private static Introspection read(Connection connection, Scope scope, int version)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; " + SETTINGS);
    }
    CatalogBuilder builder = new CatalogBuilder(scope);
    List<CatalogQuery> queries = new ArrayList<>(CatalogQueries.all());
    if (scope.grants()) {
      queries.addAll(CatalogQueries.ofGrants());
    }
    try {
      run(connection, queries, version, scope, builder);
    } catch (SQLException e) {
      connection.rollback();
      for (CatalogQuery query : queries) { // which of them is it?
        try {
          run(connection, List.of(query), version, scope, new CatalogBuilder(scope));
        } catch (SQLException again) {
          throw unreadable(query.resource(), again);
        }
      }
      throw e;
    }
    return new Introspection(builder.schema(), builder.findings(), version);
  }

  /**
   * Only the objects that are known by their definition, with what the current transaction has made
   * of them; the transaction goes on, with an empty {@code search_path}.
   *
   * @param connection in a transaction
   */
  public static List<SchemaObject> objects(Connection connection, Scope scope) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
    }
    CatalogBuilder builder = new CatalogBuilder(scope);
    int version = connection.getMetaData().getDatabaseMajorVersion();
    List<CatalogQuery> queries = new ArrayList<>(CatalogQueries.ofObjects());
    if (scope.grants()) {
      queries.addAll(CatalogQueries.ofGrants());
    }
    run(connection, queries, version, scope, builder);
    return builder.schema().objects();
  }

  /** All in one round trip, as one statement of many; the answers come in the same order. */
  private static void run(
      Connection connection,
      List<CatalogQuery> queries,
      int version,
      Scope scope,
      CatalogBuilder builder)
      throws SQLException {
    String sql =
        queries.stream()
            .map(query -> CatalogSql.load(query.resource(), version))
            .collect(Collectors.joining("\n;\n"));
    Array schemas = connection.createArrayOf("text", scope.schemas().toArray());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 1; i <= queries.size(); i++) {
        statement.setArray(i, schemas);
      }
      statement.execute();
      for (CatalogQuery query : queries) {
        try (ResultSet result = statement.getResultSet()) {
          Row row = new Row(result);
          while (result.next()) {
            query.read(row, builder);
          }
        }
        statement.getMoreResults();
      }
    }
  }

  private static RetortException unreadable(String what, SQLException cause) {
    return new RetortException(
        ErrorKind.DATABASE,
        IntrospectorFindings.CATALOG_UNREADABLE,
        "the catalog cannot be read",
        List.of(
            "read      " + what,
            "server    " + cause.getMessage(),
            "SQLSTATE  " + cause.getSQLState()),
        "Nothing was changed. The role needs to be able to read the system catalog.",
        cause);
  }
}
