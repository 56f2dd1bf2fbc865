package dev.retort.engine;

import dev.retort.engine.database.Connector;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.RunnerListener;
import dev.retort.schema.Origin;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what was left half-done or waits: in the catalog, in the history, among the sessions.
 * Changes nothing.
 */
public final class Doctor {
  static final FindingCode INVALID_INDEX =
      new FindingCode(
          "RT520",
          Severity.WARNING,
          "A concurrent build failed. Drop it and build it again; autogenerate writes that for an index that the models have.");
  static final FindingCode NOT_VALIDATED =
      new FindingCode(
          "RT521",
          Severity.WARNING,
          "Rows that were there before it was added have not been checked; ALTER TABLE … VALIDATE CONSTRAINT checks them.");
  static final FindingCode HALF_APPLIED =
      new FindingCode(
          "RT522",
          Severity.ERROR,
          "A run was interrupted. Run the same command again: it goes on where it stopped.");
  static final FindingCode EDITED =
      new FindingCode(
          "RT523",
          Severity.ERROR,
          "Undo the edit and write a new revision, or, where the database has been brought in line by hand, stamp it.");
  static final FindingCode WAITING =
      new FindingCode(
          "RT524",
          Severity.WARNING,
          "The blocking session must end its transaction, or be ended with pg_terminate_backend.");

  static final FindingCode UNKNOWN =
      new FindingCode(
          "RT532",
          Severity.ERROR,
          "Use the code that has it; `upgrade head` says what the history knows of it and how to go back.");

  /** Sessions that wait for a lock, with who is in their way. */
  private static final String WAITING_LOCKS =
      """
      SELECT a.pid, coalesce(a.application_name, '') AS name,
             coalesce(left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80), '') AS query,
             array_to_string(pg_blocking_pids(a.pid), ', ') AS blockers
      FROM pg_stat_activity a
      WHERE a.datname = current_database() AND cardinality(pg_blocking_pids(a.pid)) > 0
      ORDER BY a.pid
      """;

  private final Project project;

  public Doctor(Project project) {
    this.project = project;
  }

  /** What was found, sorted; empty when all is well. */
  public List<Finding> run() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (SideSchema side = new SideReader(project).read(new Side.Database())) {
      side.schema().tables().forEach(table -> catalog(table, findings));
    }
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      Revisions revisions = new Revisions(project);
      MigrationRunner runner = revisions.runner(connector, RunnerListener.SILENT);
      for (String interrupted : runner.interrupted()) {
        findings.add(HALF_APPLIED.on(interrupted, Origin.UNKNOWN, "it was begun and not finished"));
      }
      for (String row : runner.unknown()) {
        findings.add(
            UNKNOWN.on(row, Origin.UNKNOWN, "the database is at it and the code does not have it"));
      }
      for (RevisionFile file : runner.edited()) {
        findings.add(
            EDITED.on(
                file.node().id(),
                file.node().origin(),
                "the file says something else than what was applied"));
      }
      waiting(connector, findings);
    }
    return findings.stream().sorted().toList();
  }

  private static void catalog(Table table, List<Finding> findings) {
    table.indexes().stream()
        .filter(index -> !index.valid())
        .forEach(
            index ->
                findings.add(
                    INVALID_INDEX.on(
                        table.name() + "." + index.name(),
                        Origin.UNKNOWN,
                        "the index is invalid: no query uses it")));
    table.foreignKeys().stream()
        .filter(key -> !key.validated())
        .forEach(
            key ->
                findings.add(
                    NOT_VALIDATED.on(
                        table.name() + "." + key.name(),
                        Origin.UNKNOWN,
                        "the foreign key was never validated")));
    table.checks().stream()
        .filter(check -> !check.validated())
        .forEach(
            check ->
                findings.add(
                    NOT_VALIDATED.on(
                        table.name() + "." + check.name(),
                        Origin.UNKNOWN,
                        "the check was never validated")));
  }

  private static void waiting(Connector connector, List<Finding> findings) throws SQLException {
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WAITING_LOCKS)) {
      while (rows.next()) {
        findings.add(
            WAITING.on(
                "session " + rows.getInt("pid"),
                Origin.UNKNOWN,
                "%s waits for session %s with: %s"
                    .formatted(
                        rows.getString("name").isEmpty() ? "it" : rows.getString("name"),
                        rows.getString("blockers"),
                        rows.getString("query"))));
      }
    }
  }
}
