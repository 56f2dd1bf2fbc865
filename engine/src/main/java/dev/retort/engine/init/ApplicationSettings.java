package dev.retort.engine.init;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the configuration of a Spring Boot or Quarkus application says of Hibernate and of the
 * database, for all profiles.
 *
 * @param values by whole name, without {@code spring.jpa.properties}
 */
public record ApplicationSettings(Map<String, String> values) {
  private static final List<String> FILES =
      List.of(
          "application.properties",
          "application.yml",
          "application.yaml",
          "config/application.properties",
          "config/application.yml",
          "config/application.yaml");

  private static final String PREFIX = "spring.jpa.properties.";

  public ApplicationSettings {
    values = Map.copyOf(values);
  }

  /**
   * Reads what is there.
   *
   * @param sources the source folders, beside which resources lie
   */
  public static ApplicationSettings read(Path folder, List<Path> sources) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path source : sources) {
      for (String name : FILES) {
        Path file = folder.resolve(source).resolveSibling("resources").resolve(name);
        if (Files.isRegularFile(file)) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          all.putAll(name.endsWith(".properties") ? properties(text) : IndentedKeys.read(text));
        }
      }
    }
    Map<String, String> values = new TreeMap<>();
    all.forEach(
        (name, value) ->
            values.put(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, value));
    return new ApplicationSettings(values);
  }

  /** The value, where it is one: not empty, and no placeholder. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.contains("${"));
  }

  private static Map<String, String> properties(String text) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      return Map.of(); // a malformed escape; the application will not start either
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}
