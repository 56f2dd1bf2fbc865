package dev.retort.engine.config;

import dev.retort.runner.StatementTimeouts;
import dev.retort.runner.TransactionMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [database]} table.
 *
 * @param url a JDBC URL or {@code embedded:NN}
 * @param schemas the schemas that are managed; the first is the default one
 * @param include object filters; empty for everything
 * @param grants whether privileges are compared, too
 * @param lockTimeout one attempt at a lock that others would queue behind
 * @param lockPatience for how long attempts are repeated
 * @param timeouts how long statements may run
 * @param transaction what is committed together
 */
public record DatabaseConfig(
    String url,
    @Nullable String user,
    @Nullable String password,
    List<String> schemas,
    List<String> include,
    List<String> exclude,
    String versionTable,
    boolean grants,
    Duration lockTimeout,
    Duration lockPatience,
    StatementTimeouts timeouts,
    TransactionMode transaction) {
  public DatabaseConfig {
    schemas = List.copyOf(schemas);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  public String defaultSchema() {
    return schemas.get(0);
  }

  public DatabaseConfig withConnection(@Nullable String newUrl, @Nullable String newUser) {
    return new DatabaseConfig(
        newUrl == null ? url : newUrl,
        newUser == null ? user : newUser,
        password,
        schemas,
        include,
        exclude,
        versionTable,
        grants,
        lockTimeout,
        lockPatience,
        timeouts,
        transaction);
  }

  /** The same database with another schema for names that have none. */
  public DatabaseConfig withDefaultSchema(String name) {
    List<String> others = schemas.stream().skip(1).filter(other -> !other.equals(name)).toList();
    return new DatabaseConfig(
        url,
        user,
        password,
        Stream.concat(Stream.of(name), others.stream()).toList(),
        include,
        exclude,
        versionTable,
        grants,
        lockTimeout,
        lockPatience,
        timeouts,
        transaction);
  }

  public DatabaseConfig withTransaction(TransactionMode mode) {
    return new DatabaseConfig(
        url,
        user,
        password,
        schemas,
        include,
        exclude,
        versionTable,
        grants,
        lockTimeout,
        lockPatience,
        timeouts,
        mode);
  }

  /** Without the password, which must never be printed. */
  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", schemas=" + schemas + "]";
  }
}
