package dev.retort.runner;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens connections to one database. Whoever opens one gives it back with {@link #release}. */
@FunctionalInterface
public interface ConnectionFactory {
  Connection open() throws SQLException;

  /** Takes back what {@link #open} gave: closes it, unless the factory can use it again. */
  default void release(Connection connection) throws SQLException {
    connection.close();
  }

  /**
   * Whether connections are used by others, too, in turn, and may have been given settings that
   * have to stay.
   */
  default boolean isShared() {
    return false;
  }

  /** The connections of a data source, which may be a pool. */
  static ConnectionFactory of(DataSource source) {
    return new ConnectionFactory() {
      @Override
      public Connection open() throws SQLException {
        return source.getConnection();
      }

      @Override
      public boolean isShared() {
        return true;
      }
    };
  }
}
