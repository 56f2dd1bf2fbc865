package dev.retort.scanner.naming;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${key}} and {@code ${key:default}} in names. */
public final class PlaceholderText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

  private PlaceholderText() {}

  public static boolean isIn(String text) {
    return text.contains("${") && PLACEHOLDER.matcher(text).find();
  }

  /**
   * The text with every placeholder replaced that has a value.
   *
   * @param unknown told of the keys without a value: those placeholders stay as they are
   */
  public static String replace(
      String text, Map<String, String> properties, Consumer<String> unknown) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      String value = properties.get(matcher.group(1).strip());
      if (value == null) {
        unknown.accept(matcher.group(1).strip());
        value = matcher.group();
      }
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(replaced).toString();
  }
}
