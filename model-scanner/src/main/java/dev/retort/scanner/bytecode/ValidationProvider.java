package dev.retort.scanner.bytecode;

import dev.retort.scanner.ScanOptions;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for a provider of Bean Validation, whose presence makes Hibernate apply constraints. */
public final class ValidationProvider {
  private static final String SERVICE =
      "META-INF/services/jakarta.validation.spi.ValidationProvider";

  private ValidationProvider() {}

  /** Whether constraints shape the schema: by the options, or by a provider that is there. */
  public static boolean counts(ScanOptions options) {
    return switch (options.beanValidation()) {
      case TRUE -> true;
      case FALSE -> false;
      case AUTO -> isIn(options.classpath());
    };
  }

  /** Whether one of these jars or class folders has one. */
  private static boolean isIn(List<Path> classpath) {
    return classpath.stream().anyMatch(ValidationProvider::isIn);
  }

  private static boolean isIn(Path path) {
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve(SERVICE));
    }
    if (!path.toString().endsWith(".jar")) {
      return false;
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      return Files.exists(jar.getPath(SERVICE));
    } catch (IOException e) {
      return false; // what cannot be read is reported by whoever reads classes from it
    }
  }
}
