package dev.retort.engine.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.finding.RetortException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table of the file: reads typed values, replaces {@code ${VARIABLE}} and remembers which keys
 * mean something.
 */
final class TomlTable {
  private final Path file;
  private final String name;
  private final ObjectNode values;
  private final Map<String, String> environment;
  private final TreeSet<String> known = new TreeSet<>();

  TomlTable(Path file, String name, @Nullable JsonNode values, Map<String, String> environment) {
    this.file = file;
    this.name = name;
    this.environment = environment;
    if (values != null && !values.isObject()) {
      throw ConfigErrors.badValue(file, name, values.toString(), "a table");
    }
    this.values = values == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) values;
  }

  @Nullable String text(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw ConfigErrors.badValue(file, path(key), value.toString(), "a string");
    }
    return interpolate(key, value.textValue());
  }

  /** The same, of which a variable may be missing as long as nobody uses it. */
  LateText late(String key) {
    try {
      return LateText.of(text(key));
    } catch (RetortException e) {
      if (!e.code().equals(LateText.NOT_SET)) {
        throw e;
      }
      return new LateText(null, e);
    }
  }

  String text(String key, String fallback) {
    String value = text(key);
    return value == null ? fallback : value;
  }

  /** The string as it stands in the file, before any {@code ${VARIABLE}} is replaced. */
  @Nullable String raw(String key) {
    JsonNode value = get(key);
    return value == null ? null : value.asText();
  }

  List<String> texts(String key, List<String> fallback) {
    JsonNode value = get(key);
    if (value == null) {
      return fallback;
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item :
        value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value)) {
      if (!item.isTextual()) {
        throw ConfigErrors.badValue(file, path(key), value.toString(), "a list of strings");
      }
      texts.add(interpolate(key, item.textValue()));
    }
    return texts;
  }

  /**
   * The texts, numbers and booleans of a table within this one; keys of tables in it are joined by
   * dots.
   */
  Map<String, String> properties(String key) {
    Map<String, String> properties = new TreeMap<>();
    JsonNode value = get(key);
    if (value != null) {
      if (!value.isObject()) {
        throw ConfigErrors.badValue(file, path(key), value.toString(), "a table");
      }
      flatten(key, "", value, properties);
    }
    return properties;
  }

  private void flatten(String key, String prefix, JsonNode table, Map<String, String> properties) {
    table
        .properties()
        .forEach(
            entry -> {
              String name = prefix + entry.getKey();
              if (entry.getValue().isObject()) {
                flatten(key, name + ".", entry.getValue(), properties);
              } else {
                properties.put(name, interpolate(key + "." + name, entry.getValue().asText()));
              }
            });
  }

  boolean flag(String key, boolean fallback) {
    JsonNode value = get(key);
    if (value != null && !value.isBoolean()) {
      throw ConfigErrors.badValue(file, path(key), value.toString(), "true or false");
    }
    return value == null ? fallback : value.booleanValue();
  }

  List<Path> paths(String key, Path folder) {
    return texts(key, List.of()).stream().map(folder::resolve).map(Path::normalize).toList();
  }

  /** A whole number. */
  int number(String key, int fallback) {
    JsonNode value = get(key);
    if (value == null) {
      return fallback;
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw ConfigErrors.badValue(file, path(key), value.toString(), "a whole number");
    }
    return value.intValue();
  }

  Duration duration(String key, Duration fallback) {
    String value = text(key);
    if (value == null) {
      return fallback;
    }
    Matcher matcher = Pattern.compile("(\\d+)\\s*(ms|s|m|h)").matcher(value.strip());
    if (!matcher.matches()) {
      throw ConfigErrors.badValue(
          file, path(key), value, "a number and ms, s, m or h, such as \"50ms\"");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  /** One of an enum's constants, written in lower case with dashes. */
  <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    JsonNode node = get(key);
    String value = node != null && node.isBoolean() ? node.asText() : text(key);
    if (value == null) {
      return fallback;
    }
    List<String> spellings = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String spelling = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (spelling.equals(value)) {
        return constant;
      }
      spellings.add('"' + spelling + '"');
    }
    throw ConfigErrors.badValue(file, path(key), '"' + value + '"', String.join(" or ", spellings));
  }

  /** Call last: whatever was not asked for is a key that means nothing. */
  void refuseUnknownKeys() {
    values
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw ConfigErrors.unknownKey(file, path(key), known);
              }
            });
  }

  private @Nullable JsonNode get(String key) {
    known.add(key);
    return values.get(key);
  }

  private String interpolate(String key, String text) {
    if (!text.contains("${")) {
      return text;
    }
    return Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}")
        .matcher(text)
        .replaceAll(
            match -> {
              String value = environment.get(match.group(1));
              if (value == null) {
                throw ConfigErrors.noVariable(file, path(key), match.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private String path(String key) {
    return name + "." + key;
  }
}
