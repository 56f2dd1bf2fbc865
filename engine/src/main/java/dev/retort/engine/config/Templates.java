package dev.retort.engine.config;

import dev.retort.codegen.RevisionFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where templates come from. */
final class Templates {
  private Templates() {}

  /** The user's folder; null for a built-in format. */
  static @Nullable Path folder(Path base, String name) {
    if (RevisionFormat.of(name).isPresent()) {
      return null;
    }
    Path folder = base.resolve(name).normalize();
    if (!Files.isDirectory(folder)) {
      throw ConfigErrors.badValue(
          base.resolve("retort.toml"),
          "migrations.template",
          '"' + name + '"',
          "\"java\", \"sql\", \"flyway-sql\", \"flyway-java\", \"liquibase-sql\" or a folder with templates of yours");
    }
    return folder;
  }

  /** What a name stands for; a folder of the user's holds templates of Java. */
  static RevisionFormat format(String name) {
    return RevisionFormat.of(name).orElse(RevisionFormat.JAVA);
  }
}
