package dev.retort.runner;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables that a runner keeps in a database. */
record RunnerTables(VersionTable versions, HistoryTable history, Journal journal) {
  static RunnerTables of(RunnerConfig config) {
    return new RunnerTables(
        new VersionTable(config.table()),
        new HistoryTable(config.table()),
        new Journal(config.table()));
  }

  /** Creates those that are not there. */
  void ensure(Connection connection) throws SQLException {
    if (!Sql.exists(connection, versions.name())) {
      Sql.run(connection, versions.createSql());
    }
    if (!Sql.exists(connection, history.name())) {
      Sql.run(connection, history.createSql());
    }
    history.ensureUndo(connection);
    Sql.run(connection, journal.createSql());
    journal.ensureKept(connection);
  }
}
