package dev.retort.runner;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. Whoever opens one gives it back with {@link #release}. */
@FunctionalInterface
public interface ConnectionFactory {
  Connection open() throws SQLException;

  /** Takes back what {@link #open} gave: closes it, unless the factory can use it again. */
  default void release(Connection connection) throws SQLException {
    connection.close();
  }

  /** The connections of a data source. */
  static ConnectionFactory of(javax.sql.DataSource source) {
    return source::getConnection;
  }
}
