package dev.retort.engine.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The class with which a Spring application makes its {@code EntityManagerFactory} itself. Spring
 * Boot's naming strategies are not at work then, unless that class names them.
 */
final class OwnFactory {
  private static final Pattern MAKES =
      Pattern.compile(
          "\\b(?:new|extends)\\s+(?:LocalContainerEntityManagerFactoryBean|LocalSessionFactoryBean)\\b");
  private static final Pattern NAMES = Pattern.compile("NamingStrategy|naming_strategy");

  private OwnFactory() {}

  /** The simple name of the class, where it says nothing of naming. */
  static Optional<String> withoutNaming(Path folder, List<Path> sources) throws IOException {
    for (Path source : sources) {
      Path root = folder.resolve(source);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          if (MAKES.matcher(text).find()) {
            String name = file.getFileName().toString();
            return NAMES.matcher(text).find()
                ? Optional.empty()
                : Optional.of(name.substring(0, name.length() - ".java".length()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
