package dev.retort.scanner.model.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to one JSON object. An absent key means false, zero or empty; a key of another type
 * than asked for is a {@link MalformedJsonException}.
 */
record Fields(Map<?, ?> map) {
  static Fields of(Object node) {
    if (node instanceof Map<?, ?> map) {
      return new Fields(map);
    }
    throw new MalformedJsonException("an object was expected, not " + shorten(node));
  }

  @Nullable Object get(String key) {
    return map.get(key);
  }

  String required(String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new MalformedJsonException("the text \"" + key + "\" is missing in " + shorten(map));
  }

  String text(String key, String fallback) {
    return map.containsKey(key) ? required(key) : fallback;
  }

  boolean flag(String key) {
    return typed(key, Boolean.class, false);
  }

  int number(String key) {
    return typed(key, Long.class, 0L).intValue();
  }

  <T> List<T> list(String key, Function<Object, T> read) {
    List<?> items = typed(key, List.class, List.of());
    return items.stream().map(item -> read.apply((Object) item)).toList();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, @Nullable E fallback) {
    if (fallback != null && !map.containsKey(key)) {
      return fallback;
    }
    String name = required(key);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new MalformedJsonException("\"" + key + "\" cannot be \"" + name + "\"");
    }
  }

  private <T> T typed(String key, Class<T> type, T fallback) {
    Object value = map.get(key);
    if (value == null) {
      return fallback;
    }
    if (!type.isInstance(value)) {
      throw new MalformedJsonException("\"" + key + "\" cannot be " + shorten(value));
    }
    return type.cast(value);
  }

  private static String shorten(Object node) {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + " …";
  }
}
