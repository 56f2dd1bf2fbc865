package dev.retort.engine.init;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads so much of YAML as configuration files of applications use for plain settings: keys below
 * keys by their indentation, and values on one line. Documents for profiles are left out.
 */
final class IndentedKeys {
  private static final Pattern LINE =
      Pattern.compile("( *)(\"[^\"]+\"|'[^']+'|[^\\s#'\"\\-][^:]*?)\\s*:(?:\\s+(.*))?");

  private IndentedKeys() {}

  private record Level(int indent, String path) {}

  /** By whole name, dots between the keys. */
  static Map<String, String> read(String text) {
    Map<String, String> all = new TreeMap<>();
    for (String document : text.split("(?m)^---.*$")) {
      Map<String, String> values = document(document);
      if (values.keySet().stream().noneMatch(key -> key.startsWith("spring.config.activate."))) {
        all.putAll(values);
      }
    }
    return all;
  }

  private static Map<String, String> document(String text) {
    Map<String, String> values = new TreeMap<>();
    Deque<Level> open = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue; // a list, a comment, the inside of a text
      }
      int indent = matcher.group(1).length();
      while (!open.isEmpty() && open.peek().indent() >= indent) {
        open.pop();
      }
      String path = (open.isEmpty() ? "" : open.peek().path() + ".") + unquoted(matcher.group(2));
      String value = matcher.group(3) == null ? "" : unquoted(withoutComment(matcher.group(3)));
      if (value.isEmpty()) {
        open.push(new Level(indent, path));
      } else {
        values.put(path, value);
      }
    }
    return values;
  }

  private static String withoutComment(String value) {
    int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
    return (comment < 0 ? value : value.substring(0, comment)).strip();
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") && text.endsWith("\"")
                || text.startsWith("'") && text.endsWith("'"));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
