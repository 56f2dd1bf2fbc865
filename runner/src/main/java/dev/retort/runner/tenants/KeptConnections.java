package dev.retort.runner.tenants;

import dev.retort.runner.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;

/**
 * One worker's connections, used for one tenant after another: opening two for each of a thousand
 * tenants would cost more than most migrations. For one thread.
 */
final class KeptConnections implements ConnectionFactory, AutoCloseable {
  private final ConnectionFactory factory;
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();

  KeptConnections(ConnectionFactory factory) {
    this.factory = factory;
  }

  @Override
  public Connection open() throws SQLException {
    Connection kept = idle.poll();
    return kept == null ? factory.open() : kept;
  }

  /** What one tenant's migrations left in the session must not reach the next. */
  @Override
  public void release(Connection connection) throws SQLException {
    boolean kept = false;
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("DISCARD ALL");
      kept = true;
    } finally {
      if (kept) {
        idle.push(connection);
      } else {
        factory.release(connection);
      }
    }
  }

  /** Whether the server still answers. */
  boolean works() {
    try {
      release(open());
      return true;
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  /** Nothing of what failed goes into the next tenant. */
  void forget() {
    close();
  }

  @Override
  public void close() {
    for (Connection connection; (connection = idle.poll()) != null; ) {
      try {
        factory.release(connection);
      } catch (SQLException e) {
        // It is gone already.
      }
    }
  }
}
