package dev.retort.engine.config;

import dev.retort.runner.StatementTimeouts;
import dev.retort.runner.TransactionMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [database]} table.
 *
 * @param access where it is and who asks
 * @param schemas the schemas that are managed; the first is the default one
 * @param include object filters; empty for everything
 * @param grants whether privileges are compared, too
 * @param lockTimeout one attempt at a lock that others would queue behind
 * @param lockPatience for how long attempts are repeated
 * @param timeouts how long statements may run
 * @param transaction what is committed together
 */
public record DatabaseConfig(
    Access access,
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

  /**
   * What a connection needs, most of it from the environment.
   *
   * @param url a JDBC URL or {@code embedded:NN}
   */
  record Access(LateText url, LateText user, LateText password) {}

  /**
   * A JDBC URL or {@code embedded:NN}.
   *
   * @throws dev.retort.finding.RetortException RT455, as for user and password, when it needs an
   *     environment variable that is not set
   */
  public String url() {
    return Objects.requireNonNullElse(access.url().get(), "embedded:18");
  }

  /** The same for whoever only looks which server version it asks for; empty where not known. */
  public String urlIfKnown() {
    return access.url().missing() == null ? url() : "";
  }

  public @Nullable String user() {
    return access.user().get();
  }

  public @Nullable String password() {
    return access.password().get();
  }

  public String defaultSchema() {
    return schemas.get(0);
  }

  public DatabaseConfig withConnection(@Nullable String newUrl, @Nullable String newUser) {
    return new DatabaseConfig(
        new Access(
            newUrl == null ? access.url() : LateText.of(newUrl),
            newUser == null ? access.user() : LateText.of(newUser),
            access.password()),
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
        access,
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
        access,
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
    return "DatabaseConfig[" + access.url().value() + ", schemas=" + schemas + "]";
  }
}
