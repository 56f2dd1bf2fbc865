package dev.retort.codegen;

import dev.retort.finding.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where templates come from: a folder of the user's, file by file, and else those that Retort
 * brings along.
 *
 * @param folder null for none
 */
public record TemplateSource(@Nullable Path folder) {
  private static final String BUILT_IN = "/dev/retort/templates/java/";

  /** Only what Retort brings along. */
  public static TemplateSource builtIn() {
    return new TemplateSource(null);
  }

  /**
   * The text of a template.
   *
   * @param name relative and without an extension: {@code migration}, {@code operation/AddColumn}
   */
  String text(String name) {
    String file = name + ".mustache";
    try {
      if (folder != null && Files.isRegularFile(folder.resolve(file))) {
        return TextFile.read(folder.resolve(file));
      }
      try (InputStream in =
          dev.retort.templates.Templates.class.getResourceAsStream(BUILT_IN + file)) {
        if (in == null) {
          throw new IllegalArgumentException("there is no template " + file);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + file, e);
    }
  }
}
