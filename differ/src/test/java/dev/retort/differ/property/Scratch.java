package dev.retort.differ.property;

import dev.retort.differ.Differ;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that is emptied and filled again and again, over one connection. */
final class Scratch implements AutoCloseable {
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
  private final SqlContext context;
  private final Scope scope;
  private int refused;

  Scratch(TestDatabase database) {
    this.connection = database.connect();
    this.context = new SqlContext("public", database.serverVersion() / 10000);
    List<String> schemas = new ArrayList<>(Generator.NAMESPACES);
    schemas.add("public");
    this.scope = new Scope(schemas, "retort_version", true);
  }

  /** Everything goes; then what the server takes of the statements is there. */
  void rebuild(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(EMPTY);
      statement.execute(inOneRoundTrip(statements));
      try (ResultSet result = statement.executeQuery("SELECT current_setting('retort.refused')")) {
        result.next();
        refused += result.getInt(1);
      }
    }
  }

  /** What does not fit is left out: every subset of the statements is a schema. */
  private static String inOneRoundTrip(List<String> statements) {
    StringBuilder sql = new StringBuilder("DO $pairs$ DECLARE refused int := 0; BEGIN\n");
    for (String statement : statements) {
      sql.append("BEGIN EXECUTE $one$").append(statement).append("$one$; ");
      sql.append("EXCEPTION WHEN OTHERS THEN refused := refused + 1; END;\n");
    }
    sql.append("PERFORM set_config('retort.refused', refused::text, false);\n");
    return sql.append("END $pairs$").toString();
  }

  int refused() {
    return refused;
  }

  Schema read() {
    return Introspector.read(connection, scope).schema();
  }

  /** What leads from one schema to the other, expressions compared by this server. */
  List<Operation> diff(Differ differ, Schema actual, Schema wanted) {
    Canonical canonical = Canonicalizer.canonicalize(connection, actual, wanted);
    return differ.diff(canonical.actual(), canonical.wanted()).operations().stream()
        .map(PlannedOperation::operation)
        .toList();
  }

  /** Whether two catalogs say the same; PostgreSQL may spell its own spelling otherwise. */
  boolean same(Schema actual, Schema wanted) {
    if (actual.equals(wanted)) {
      return true;
    }
    Canonical canonical = Canonicalizer.canonicalize(connection, actual, wanted);
    return canonical.actual().equals(canonical.wanted());
  }

  /** In one transaction, as a revision is, unless labels must be committed on the way. */
  void apply(List<Operation> operations, List<String> log) throws SQLException {
    connection.setAutoCommit(PairChecker.addsLabels(operations));
    try (Statement statement = connection.createStatement()) {
      for (Operation operation : operations) {
        for (dev.retort.operations.Statement sql : operation.statements(context)) {
          try {
            statement.execute(sql.sql());
          } catch (SQLException e) {
            log.add("-- refused: " + sql.sql());
            throw e;
          }
        }
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
