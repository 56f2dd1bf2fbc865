package dev.retort.runner;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. Whoever opens one closes it. */
@FunctionalInterface
public interface ConnectionFactory {
  Connection open() throws SQLException;

  /** The connections of a data source. */
  static ConnectionFactory of(javax.sql.DataSource source) {
    return source::getConnection;
  }
}
