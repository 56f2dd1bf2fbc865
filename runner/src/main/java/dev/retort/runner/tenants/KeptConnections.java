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

  /**
   * What one tenant's migrations left in the session must not reach the next. A pool has its own
   * ways, which {@code DISCARD ALL} would undo.
   */
  @Override
  public void release(Connection connection) throws SQLException {
    if (factory.isShared()) {
      factory.release(connection);
      return;
    }
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

  /** Whether the server gives the two connections that a run needs. */
  boolean areThere() {
    try {
      Connection one = open();
      try {
        release(open());
      } finally {
        release(one);
      }
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
