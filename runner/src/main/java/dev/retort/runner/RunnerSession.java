package dev.retort.runner;

import dev.retort.schema.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A connection while the runner has it. It may be somebody's pooled one, so it goes back with the
 * settings it came with.
 */
final class RunnerSession implements AutoCloseable {
  /** What a run sets for a session, besides the search path. */
  private static final List<String> SETTINGS =
      List.of(
          "client_connection_check_interval",
          "lock_timeout",
          "standard_conforming_strings",
          "statement_timeout");

  private final ConnectionFactory factory;
  private final Connection connection;
  private final boolean autoCommit;
  private final Map<String, String> before = new LinkedHashMap<>();

  private RunnerSession(ConnectionFactory factory, Connection connection) throws SQLException {
    this.factory = factory;
    this.connection = connection;
    autoCommit = connection.getAutoCommit();
  }

  /** A connection in auto-commit mode; nothing else is set, because it may be no session at all. */
  static RunnerSession open(RunnerConfig config) throws SQLException {
    RunnerSession session = new RunnerSession(config.connections(), config.connections().open());
    boolean opened = false;
    try {
      session.connection.setAutoCommit(true);
      opened = true;
      return session;
    } finally {
      if (!opened) {
        session.close();
      }
    }
  }

  Connection connection() {
    return connection;
  }

  /**
   * Notes what a run is going to change, and sets the search path.
   *
   * @param searchPath empty for the session's own
   */
  void begin(List<String> searchPath) throws SQLException {
    remember(SETTINGS);
    // Definitions were printed so, and people write SQL as the standard and every new server have
    // it.
    Sql.run(connection, "SET standard_conforming_strings = on");
    if (!searchPath.isEmpty()) {
      remember(List.of("search_path"));
      Sql.run(connection, "SET search_path TO " + path(searchPath));
    }
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
        restore();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      // The session is gone, and what was set with it.
    } finally {
      try {
        factory.release(connection);
      } catch (SQLException e) {
        // Nothing is left to close.
      }
    }
  }

  private void remember(List<String> names) throws SQLException {
    for (String name : names) {
      before.put(
          name,
          Sql.value(
              connection,
              "SELECT pg_catalog.current_setting(" + Identifiers.literal(name) + ", true)"));
    }
  }

  private void restore() throws SQLException {
    connection.setAutoCommit(true);
    if (!before.isEmpty()) {
      Sql.value(
          connection,
          before.entrySet().stream()
              .map(
                  setting ->
                      "pg_catalog.set_config("
                          + Identifiers.literal(setting.getKey())
                          + ", "
                          + Identifiers.literal(setting.getValue())
                          + ", false)")
              .collect(Collectors.joining(", ", "SELECT ", "")));
    }
  }

  private static String path(List<String> schemas) {
    return schemas.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
  }
}
