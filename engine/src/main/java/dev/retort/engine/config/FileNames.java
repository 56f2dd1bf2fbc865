package dev.retort.engine.config;

import dev.retort.codegen.FileNaming;
import java.nio.file.Path;

/** Reads how revision files are called. */
final class FileNames {
  private FileNames() {}

  static FileNaming naming(Path file, TomlTable table) {
    FileNaming usual = FileNaming.DEFAULT;
    String template = table.text("file_template", usual.template());
    int length = table.number("truncate_slug_length", usual.slugLength());
    String zone = table.text("timezone", "UTC");
    try {
      return new FileNaming(template, length, FileNaming.zone(zone));
    } catch (IllegalArgumentException e) {
      boolean ofZone = String.valueOf(e.getMessage()).contains("time zone");
      throw ConfigErrors.badValue(
          file,
          ofZone ? "migrations.timezone" : "migrations.file_template",
          '"' + (ofZone ? zone : template) + '"',
          String.valueOf(e.getMessage()));
    }
  }
}
