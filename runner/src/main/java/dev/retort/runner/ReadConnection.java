package dev.retort.runner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * The runner's connection in the hands of a migration: in a transaction that reads only and is
 * rolled back, and not the migration's to end.
 */
final class ReadConnection {
  private static final Set<String> NOT_YOURS =
      Set.of("abort", "close", "commit", "rollback", "setAutoCommit", "setReadOnly", "unwrap");

  private ReadConnection() {}

  /** What is done while the connection can be read. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  static <T> T lend(Connection connection, Work<T> work) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      Sql.run(connection, "SET TRANSACTION READ ONLY");
      return work.with(guarded(connection));
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static Connection guarded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (NOT_YOURS.contains(method.getName())) {
                throw new SQLException(
                    "op.connection() is for reading: " + method.getName() + " is the runner's");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
