package dev.retort.engine.verify;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.database.Connector;
import dev.retort.engine.objects.ObjectCanonicalizer;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunnerListener;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A throw-away server with an empty database, a runner for it and a look at its catalog. */
public final class ScratchDatabase implements AutoCloseable {
  private final Project project;
  private final Connector connector;
  private final Connection connection;
  private final MigrationRunner runner;

  private ScratchDatabase(Project project, Connector connector, MigrationRunner runner) {
    this.project = project;
    this.connector = connector;
    this.runner = runner;
    connection = connector.connect();
  }

  /** Starts one, empty. */
  public static ScratchDatabase start(Project project, Revisions revisions) {
    Connector connector =
        Connector.scratch(project.config().database().urlIfKnown(), project.notices());
    try {
      return new ScratchDatabase(
          project, connector, revisions.runner(connector, RunnerListener.SILENT));
    } catch (RuntimeException e) {
      connector.close();
      throw e;
    }
  }

  /** One more empty database on the same server. It must be closed before this one. */
  public ScratchDatabase another(Project other, Revisions revisions, String name)
      throws SQLException {
    Connector sibling = connector.sibling(name);
    return new ScratchDatabase(other, sibling, revisions.runner(sibling, RunnerListener.SILENT));
  }

  /** A connection of its own, in auto-commit mode. */
  Connection connection() {
    return connection;
  }

  public MigrationRunner runner() {
    return runner;
  }

  /** Everything that is there now, in whatever schema. */
  public CatalogSnapshot snapshot() throws SQLException {
    String versionTable = project.config().database().versionTable();
    List<String> schemas = schemas();
    Introspection read = Introspector.read(connection, new Scope(schemas, versionTable));
    return new CatalogSnapshot(
        read.schema(),
        OtherObjects.read(connection, schemas, QualifiedName.parse(versionTable).name()),
        runner.current(),
        read.serverVersion());
  }

  /** What sets the catalog apart from what it should be, a phrase each; empty when it is equal. */
  public List<String> differencesFrom(CatalogSnapshot expected) throws SQLException {
    CatalogSnapshot now = snapshot();
    if (now.equals(expected)) {
      return List.of();
    }
    Schema wanted =
        ObjectCanonicalizer.canonicalize(
                connection,
                project.sqlContext(now.serverVersion()),
                now.schema(),
                expected.schema())
            .wanted();
    Canonical sides = Canonicalizer.canonicalize(connection, now.schema(), wanted);
    return now.withSchema(sides.actual()).differencesFrom(expected.withSchema(sides.wanted()));
  }

  /** What the rows of its tables are, and where its sequences stand. */
  public Map<String, String> contents() throws SQLException {
    return TableContents.read(
        connection,
        schemas(),
        QualifiedName.parse(project.config().database().versionTable()).name());
  }

  /** The configured part of it, as {@code check} sees it; closing it closes this. */
  SideSchema side() throws SQLException {
    return new SideReader(project).introspect(connector);
  }

  private List<String> schemas() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT nspname::text FROM pg_catalog.pg_namespace"
                    + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The server goes away in the next moment.
    }
    connector.close();
  }
}
