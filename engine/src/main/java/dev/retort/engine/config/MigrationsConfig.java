package dev.retort.engine.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [migrations]} table.
 *
 * @param path the folders that hold revisions; a new one is written to the first
 * @param packageName the package of new revisions
 * @param templates a folder with templates that replace the built-in ones; null for none
 */
public record MigrationsConfig(List<Path> path, String packageName, @Nullable Path templates) {
  public MigrationsConfig {
    path = List.copyOf(path);
  }

  MigrationsConfig withPath(List<Path> other) {
    return new MigrationsConfig(other, packageName, templates);
  }

  MigrationsConfig withTemplates(@Nullable Path other) {
    return new MigrationsConfig(path, packageName, other);
  }
}
