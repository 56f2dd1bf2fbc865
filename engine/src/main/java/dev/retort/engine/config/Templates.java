package dev.retort.engine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where templates come from. */
final class Templates {
  private Templates() {}

  /** The user's folder; null for the built-in templates, whose name is {@code java}. */
  static @Nullable Path folder(Path base, String name) {
    if (name.equals("java")) {
      return null;
    }
    Path folder = base.resolve(name).normalize();
    if (!Files.isDirectory(folder)) {
      throw ConfigErrors.badValue(
          base.resolve("retort.toml"),
          "migrations.template",
          '"' + name + '"',
          "\"java\" or a folder with templates of yours");
    }
    return folder;
  }
}
