package dev.retort.runner.tenants;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunnerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The schemas of one database that share a history of revisions. Each is the default schema of a
 * runner of its own, so it has its own version table, history, journal and lock, and a tenant that
 * fails stops no other.
 */
public final class Tenants {
  /** Enough to keep a server busy, few enough for its connections: a worker needs two. */
  public static final int PARALLEL = 4;

  private final RunnerConfig config;
  private final Function<RunnerConfig, MigrationRunner> runners;
  private final String query;
  private final Shard shard;
  private final int parallel;

  /**
   * @param config of the database; default schema and search path are replaced for each tenant:
   *     what follows the first schema of the path stays behind the tenant
   * @param runners makes a runner; asked from several threads
   * @param query its first column names schemas
   * @param parallel how many tenants are at work at once
   * @throws RetortException RT514 where the version table has a schema, which all would share
   */
  public Tenants(
      RunnerConfig config,
      Function<RunnerConfig, MigrationRunner> runners,
      String query,
      Shard shard,
      int parallel) {
    this.config = config;
    this.runners = runners;
    this.query = query;
    this.shard = shard;
    this.parallel = parallel;
    if (config.versionTable().schema() != null) {
      throw new RetortException(
          ErrorKind.USAGE,
          TenantErrors.SHARED_VERSION_TABLE,
          "all tenants would share one version table.",
          List.of("version table   " + config.versionTable()),
          "Each tenant keeps its own: give version_table a name without a schema. Nothing was touched.");
    }
  }

  /** What is done with the runner of one tenant. */
  @FunctionalInterface
  public interface Work<T> {
    T on(MigrationRunner runner);
  }

  /** The tenants of this shard, sorted by name. */
  public List<String> names() {
    return TenantQuery.run(config.connections(), query).stream().filter(shard::contains).toList();
  }

  /**
   * Does something on every tenant. Failures are values of the summary.
   *
   * @throws RetortException RT511 where the tenants cannot be asked for
   */
  public <T> TenantSummary<T> each(TenantListener listener, Work<T> work) {
    return new TenantPool<>(this, listener, work).run(names(), parallel);
  }

  RunnerConfig config() {
    return config;
  }

  /** A runner for which a name without a schema is the tenant's. */
  MigrationRunner runner(String tenant, KeptConnections connections, TenantListener listener) {
    List<String> path = new ArrayList<>(List.of(tenant));
    path.addAll(config.searchPath().stream().skip(1).filter(s -> !s.equals(tenant)).toList());
    return runners.apply(
        config
            .withConnections(connections)
            .withDefaultSchema(tenant)
            .withSearchPath(path)
            .withListener(listener.of(tenant)));
  }
}
