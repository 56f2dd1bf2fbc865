package dev.retort.runner;

import dev.retort.schema.QualifiedName;
import java.time.Clock;
import java.time.Duration;

/**
 * What a runner needs to know.
 *
 * @param versionTable its schema null for the default schema
 * @param defaultSchema the schema of names that have none
 * @param lockTimeout one attempt at a lock that others would queue behind
 * @param lockPatience how long attempts go on in all, and how long to wait for another runner
 * @param toolVersion written into the history
 */
public record RunnerConfig(
    ConnectionFactory connections,
    QualifiedName versionTable,
    String defaultSchema,
    Duration lockTimeout,
    Duration lockPatience,
    String toolVersion,
    Clock clock,
    RunnerListener listener) {

  /** The defaults of the contract. */
  public static RunnerConfig of(ConnectionFactory connections) {
    return new RunnerConfig(
        connections,
        new QualifiedName(null, "retort_version"),
        "public",
        Duration.ofMillis(50),
        Duration.ofMinutes(2),
        "dev",
        Clock.systemUTC(),
        RunnerListener.SILENT);
  }

  public RunnerConfig withVersionTable(QualifiedName name) {
    return new RunnerConfig(
        connections, name, defaultSchema, lockTimeout, lockPatience, toolVersion, clock, listener);
  }

  public RunnerConfig withDefaultSchema(String name) {
    return new RunnerConfig(
        connections, versionTable, name, lockTimeout, lockPatience, toolVersion, clock, listener);
  }

  public RunnerConfig withLocks(Duration timeout, Duration patience) {
    return new RunnerConfig(
        connections, versionTable, defaultSchema, timeout, patience, toolVersion, clock, listener);
  }

  public RunnerConfig withToolVersion(String version) {
    return new RunnerConfig(
        connections,
        versionTable,
        defaultSchema,
        lockTimeout,
        lockPatience,
        version,
        clock,
        listener);
  }

  public RunnerConfig withClock(Clock other) {
    return new RunnerConfig(
        connections,
        versionTable,
        defaultSchema,
        lockTimeout,
        lockPatience,
        toolVersion,
        other,
        listener);
  }

  public RunnerConfig withListener(RunnerListener other) {
    return new RunnerConfig(
        connections,
        versionTable,
        defaultSchema,
        lockTimeout,
        lockPatience,
        toolVersion,
        clock,
        other);
  }

  /** The version table with its schema. */
  QualifiedName table() {
    return versionTable.in(defaultSchema);
  }
}
