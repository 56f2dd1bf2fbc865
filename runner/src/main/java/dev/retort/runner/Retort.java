package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.runner.graph.StampPlan;
import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.Tenants;
import dev.retort.schema.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Migrations run by an application itself: {@code Retort.configure(dataSource).upgrade("head")}.
 * Needs JDBC and nothing else. Several processes may do it at once: one works, the others wait and
 * find nothing to do. Immutable: each {@code with} gives another one.
 *
 * <p>The revisions are those that {@code revision-processor} listed when they were compiled, unless
 * {@link #revisions} or {@link #folder} says otherwise. A run needs two connections at once.
 */
public final class Retort {
  private final RunnerConfig config;
  private final Supplier<RevisionSource> source;
  private final Map<String, String> arguments;

  private Retort(
      RunnerConfig config, Supplier<RevisionSource> source, Map<String, String> arguments) {
    this.config = config;
    this.source = source;
    this.arguments = Map.copyOf(arguments);
  }

  /** For the database of a data source, which may be a pool. */
  public static Retort configure(DataSource database) {
    return configure(ConnectionFactory.of(database));
  }

  /** For the database that connections are opened to. */
  public static Retort configure(ConnectionFactory connections) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? Retort.class.getClassLoader() : context;
    return new Retort(
        RunnerConfig.of(connections).withToolVersion(version()),
        () -> ClassRevisions.listed(loader),
        Map.of());
  }

  /** The revisions that the lists on another class loader's path name. */
  public Retort classLoader(ClassLoader loader) {
    return new Retort(config, () -> ClassRevisions.listed(loader), arguments);
  }

  /** These revisions, in any order: for who has no annotation processor. */
  public Retort revisions(List<? extends Migration> migrations) {
    List<? extends Migration> given = List.copyOf(migrations);
    return new Retort(config, () -> ClassRevisions.given(given, config.toolVersion()), arguments);
  }

  /**
   * A folder of sources, which are compiled where something has to run: needs a JDK.
   *
   * @param compiled where class files are kept; whoever can write there decides what runs
   */
  public Retort folder(Path sources, Path compiled) {
    return new Retort(
        config,
        () -> {
          RevisionDirectory directory = RevisionDirectory.read(List.of(sources));
          MigrationCompiler compiler = new MigrationCompiler(compiled, List.of());
          return new RevisionSource(directory, () -> compiler.compile(directory));
        },
        arguments);
  }

  /** The schema of names that have none; {@code public} unless given. */
  public Retort defaultSchema(String name) {
    return with(old -> old.withDefaultSchema(name));
  }

  /** {@code retort_version}, in the default schema, unless given. */
  public Retort versionTable(String name) {
    return with(old -> old.withVersionTable(QualifiedName.parse(name)));
  }

  /**
   * How to wait for locks.
   *
   * @param timeout one attempt at a lock that others would queue behind; 50 ms unless given
   * @param patience how long attempts go on, and how long to wait for another process; 2 min unless
   *     given
   */
  public Retort locks(Duration timeout, Duration patience) {
    return with(old -> old.withLocks(timeout, patience));
  }

  /** The whole run in one transaction: all of it or nothing. */
  public Retort oneTransaction() {
    return with(old -> old.withTransaction(TransactionMode.RUN));
  }

  /**
   * An upgrade is content with a database that newer code has taken further, as long as it has been
   * through all that this code has: an old replica that restarts during a release goes on.
   */
  public Retort acceptAhead() {
    return with(old -> old.withAcceptAhead(true));
  }

  /** Who hears how a run goes on. */
  public Retort listener(RunnerListener listener) {
    return with(old -> old.withListener(listener));
  }

  /** What {@code op.argument(key)} answers with. */
  public Retort argument(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put(key, value);
    return new Retort(config, source, more);
  }

  /**
   * Any other setting of a runner.
   *
   * @param change gives the configuration to go on with
   */
  public Retort with(UnaryOperator<RunnerConfig> change) {
    return new Retort(change.apply(config), source, arguments);
  }

  /**
   * Runs what is missing.
   *
   * @throws dev.retort.finding.RetortException with a code, what was done, and what to do
   */
  public RunResult upgrade(String target) {
    return runner().upgrade(target);
  }

  /** Runs the way back. */
  public RunResult downgrade(String target) {
    return runner().downgrade(target);
  }

  /** Sets the version table and runs nothing. */
  public StampPlan stamp(String... targets) {
    return runner().stamp(List.of(targets), false);
  }

  /** Where the database is: ids, sorted; empty for nowhere. Creates nothing. */
  public List<String> current() {
    return runner().current();
  }

  /**
   * Whether the database is at the heads. Creates nothing and takes no lock.
   *
   * @throws dev.retort.finding.RetortException RT530 where it is beyond them
   */
  public boolean isAtHead() {
    return runner().isAtHeads();
  }

  /** All that a runner can do. */
  public MigrationRunner runner() {
    return runner(source.get(), config);
  }

  /**
   * The tenant schemas that a query names, to be worked on with {@code each}: {@code
   * tenants("select schema_name from public.tenants", 4).each(listener, r -> r.upgrade("head"))}.
   *
   * @param parallel how many at a time; each needs two connections
   */
  public Tenants tenants(String query, int parallel) {
    RevisionSource revisions = source.get();
    return new Tenants(config, one -> runner(revisions, one), query, Shard.ALL, parallel);
  }

  private MigrationRunner runner(RevisionSource revisions, RunnerConfig given) {
    return new MigrationRunner(
        revisions.directory(), () -> revisions.code().get().withArguments(arguments), given);
  }

  private static String version() {
    return Optional.ofNullable(Retort.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
