package dev.retort.runner;

import dev.retort.schema.QualifiedName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a runner needs to know.
 *
 * @param versionTable its schema null for the default schema
 * @param defaultSchema the schema of names that have none
 * @param searchPath where the session looks for names in SQL that a person wrote; empty for the
 *     session's own path
 * @param lockTimeout one attempt at a lock that others would queue behind
 * @param lockPatience how long attempts go on in all, and how long to wait for another runner
 * @param timeouts for statements that have their lock
 * @param transaction what is committed together
 * @param acceptAhead whether an upgrade is content with a database that newer code has taken
 *     further
 * @param toolVersion written into the history
 */
public record RunnerConfig(
    ConnectionFactory connections,
    QualifiedName versionTable,
    String defaultSchema,
    List<String> searchPath,
    Duration lockTimeout,
    Duration lockPatience,
    StatementTimeouts timeouts,
    TransactionMode transaction,
    boolean acceptAhead,
    String toolVersion,
    Clock clock,
    RunnerListener listener) {
  public RunnerConfig {
    searchPath = List.copyOf(searchPath);
  }

  /** The defaults of the contract. */
  public static RunnerConfig of(ConnectionFactory connections) {
    return new RunnerConfig(
        connections,
        new QualifiedName(null, "retort_version"),
        "public",
        List.of(),
        Duration.ofMillis(50),
        Duration.ofMinutes(2),
        StatementTimeouts.NONE,
        TransactionMode.REVISION,
        false,
        "dev",
        Clock.systemUTC(),
        RunnerListener.SILENT);
  }

  public RunnerConfig withConnections(ConnectionFactory other) {
    return with(draft -> draft.connections = other);
  }

  public RunnerConfig withVersionTable(QualifiedName name) {
    return with(draft -> draft.versionTable = name);
  }

  public RunnerConfig withDefaultSchema(String name) {
    return with(draft -> draft.defaultSchema = name);
  }

  public RunnerConfig withSearchPath(List<String> schemas) {
    return with(draft -> draft.searchPath = schemas);
  }

  public RunnerConfig withLocks(Duration timeout, Duration patience) {
    return with(
        draft -> {
          draft.lockTimeout = timeout;
          draft.lockPatience = patience;
        });
  }

  public RunnerConfig withTimeouts(StatementTimeouts other) {
    return with(draft -> draft.timeouts = other);
  }

  public RunnerConfig withTransaction(TransactionMode mode) {
    return with(draft -> draft.transaction = mode);
  }

  public RunnerConfig withAcceptAhead(boolean accept) {
    return with(draft -> draft.acceptAhead = accept);
  }

  public RunnerConfig withToolVersion(String version) {
    return with(draft -> draft.toolVersion = version);
  }

  public RunnerConfig withClock(Clock other) {
    return with(draft -> draft.clock = other);
  }

  public RunnerConfig withListener(RunnerListener other) {
    return with(draft -> draft.listener = other);
  }

  /** The version table with its schema. */
  QualifiedName table() {
    return versionTable.in(defaultSchema);
  }

  private RunnerConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** The same values, while one of them is being changed. */
  private static final class Draft {
    private ConnectionFactory connections;
    private QualifiedName versionTable;
    private String defaultSchema;
    private List<String> searchPath;
    private Duration lockTimeout;
    private Duration lockPatience;
    private StatementTimeouts timeouts;
    private TransactionMode transaction;
    private boolean acceptAhead;
    private String toolVersion;
    private Clock clock;
    private RunnerListener listener;

    Draft(RunnerConfig from) {
      connections = from.connections;
      versionTable = from.versionTable;
      defaultSchema = from.defaultSchema;
      searchPath = from.searchPath;
      lockTimeout = from.lockTimeout;
      lockPatience = from.lockPatience;
      timeouts = from.timeouts;
      transaction = from.transaction;
      acceptAhead = from.acceptAhead;
      toolVersion = from.toolVersion;
      clock = from.clock;
      listener = from.listener;
    }

    RunnerConfig done() {
      return new RunnerConfig(
          connections,
          versionTable,
          defaultSchema,
          searchPath,
          lockTimeout,
          lockPatience,
          timeouts,
          transaction,
          acceptAhead,
          toolVersion,
          clock,
          listener);
    }
  }
}
