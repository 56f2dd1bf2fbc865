package dev.retort.engine;

import dev.retort.engine.config.DatabaseConfig;
import dev.retort.engine.database.Connector;
import dev.retort.operations.SqlContext;
import dev.retort.runner.MigrationCompiler;
import dev.retort.runner.MigrationLoader;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RevisionDirectory;
import dev.retort.runner.RunnerConfig;
import dev.retort.runner.RunnerListener;
import dev.retort.runner.SqlScript;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.Tenants;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The project's revisions, and a runner for them on a database. */
public final class Revisions {
  /**
   * What scripts are written for when no server is asked: the oldest that is supported runs on all.
   */
  private static final int OFFLINE_SERVER = 14;

  private final Project project;
  private final RevisionDirectory directory;
  private @Nullable MigrationLoader loader;

  /** Reads the folders; compiles nothing. */
  public Revisions(Project project) {
    this.project = project;
    directory = RevisionDirectory.read(project.config().migrations().path());
  }

  public RevisionGraph graph() {
    return directory.graph();
  }

  public RevisionDirectory directory() {
    return directory;
  }

  /** A runner on the database behind the connector, which stays the caller's to close. */
  public MigrationRunner runner(Connector connector, RunnerListener listener) {
    return runner(config(connector).withListener(listener));
  }

  /**
   * The tenant schemas of the database behind the connector. The first configured schema is
   * replaced by the tenant's; what follows it stays on the search path behind it.
   *
   * @param query its first column names schemas
   */
  public Tenants tenants(Connector connector, String query, Shard shard, int parallel) {
    RunnerConfig config = config(connector).withSearchPath(project.config().database().schemas());
    return new Tenants(config, this::runner, query, shard, parallel);
  }

  private MigrationRunner runner(RunnerConfig config) {
    return new MigrationRunner(directory, this::compile, config);
  }

  private RunnerConfig config(Connector connector) {
    DatabaseConfig database = project.config().database();
    return RunnerConfig.of(connector::connect)
        .withDefaultSchema(database.defaultSchema())
        .withVersionTable(QualifiedName.parse(database.versionTable()))
        .withLocks(database.lockTimeout(), database.lockPatience())
        .withTimeouts(database.timeouts())
        .withTransaction(database.transaction())
        .withToolVersion(project.toolVersion())
        .withClock(project.clock());
  }

  /** Scripts for a database that is not asked. */
  public SqlScript offline() {
    DatabaseConfig database = project.config().database();
    return new SqlScript(
            directory,
            compile(),
            QualifiedName.parse(database.versionTable()),
            new SqlContext(database.defaultSchema(), OFFLINE_SERVER))
        .withLocks(database.lockTimeout(), database.lockPatience());
  }

  /** The code of all of them, compiled once, however many ask at the same time. */
  public synchronized MigrationLoader compile() {
    MigrationLoader known = loader;
    if (known == null) {
      known =
          new MigrationCompiler(project.config().workFolder().resolve("classes"), List.of())
              .compile(directory)
              .withArguments(project.arguments());
      loader = known;
    }
    return known;
  }
}
