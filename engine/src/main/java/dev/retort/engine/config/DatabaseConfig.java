package dev.retort.engine.config;

import java.time.Duration;
import java.util.List;
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
    Duration lockPatience) {
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
        lockPatience);
  }

  /** Without the password, which must never be printed. */
  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", schemas=" + schemas + "]";
  }
}
