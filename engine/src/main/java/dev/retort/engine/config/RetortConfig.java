package dev.retort.engine.config;

import java.nio.file.Path;

/**
 * A whole {@code retort.toml}, for one environment, with defaults filled in and paths made
 * absolute.
 *
 * @param folder the folder that the file is in, against which its paths were resolved; {@code
 *     .retort} is made there
 */
public record RetortConfig(
    Path folder, ModelsConfig models, MigrationsConfig migrations, DatabaseConfig database) {

  /** Caches and embedded servers; safe to delete while nothing runs. */
  public Path workFolder() {
    return folder.resolve(".retort");
  }

  public RetortConfig withDatabase(DatabaseConfig other) {
    return new RetortConfig(folder, models, migrations, other);
  }
}
