package dev.retort.runner;

import dev.retort.finding.RetortException;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Planner;
import dev.retort.runner.graph.StampPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets the version table and runs nothing. What the files say now counts as applied. */
final class Stamping {
  private final RunnerConfig config;
  private final RevisionDirectory directory;
  private final RunnerTables tables;

  Stamping(RunnerConfig config, RevisionDirectory directory, RunnerTables tables) {
    this.config = config;
    this.directory = directory;
    this.tables = tables;
  }

  /**
   * @param purge forget rows that are there, known or not
   */
  StampPlan run(List<String> targets, boolean purge) {
    try (RunnerSession session = RunnerSession.open(config);
        RunnerLock lock = RunnerLock.take(config, session.connection())) {
      Connection connection = session.connection();
      StampPlan plan =
          new Planner(directory.graph()).stamp(tables.versions().read(connection), targets, purge);
      tables.ensure(connection);
      connection.setAutoCommit(false);
      try {
        write(connection, plan);
        lock.requireHeld();
        connection.commit();
      } catch (SQLException | RetortException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
      return plan;
    } catch (SQLException e) {
      throw RunnerErrors.database("stamping", e);
    }
  }

  private void write(Connection connection, StampPlan plan) throws SQLException {
    tables.versions().apply(connection, plan.changes());
    Map<String, HistoryEntry> known = tables.history().applied(connection);
    Set<String> implied = directory.graph().applied(plan.rowsAfter());
    for (RevisionFile file : directory.files()) {
      String id = file.node().id();
      HistoryEntry entry = known.get(id);
      if (plan.rowsAfter().contains(id) && !plan.changes().isEmpty()
          || implied.contains(id) && entry != null && file.differsFrom(entry)) {
        tables
            .history()
            .add(
                connection,
                file,
                Direction.STAMP,
                config.clock().instant(),
                Duration.ZERO,
                config.toolVersion(),
                null);
      }
    }
  }
}
