package dev.retort.scanner.mapping.types;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code columnDefinition}, which is a type, often with a default and constraints behind it.
 *
 * @param type the type alone
 * @param defaultValue null for none
 * @param notNull whether it says {@code NOT NULL}
 * @param unique whether it says {@code UNIQUE}
 */
public record ColumnDefinition(
    String type, @Nullable String defaultValue, boolean notNull, boolean unique) {
  private static final Pattern CLAUSE =
      Pattern.compile("\\b(not\\s+null|null|unique|default)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_DEFAULT =
      Pattern.compile("\\s+(not\\s+null|unique|null)\\b", Pattern.CASE_INSENSITIVE);

  public static ColumnDefinition parse(String definition) {
    Matcher clause = CLAUSE.matcher(definition);
    if (!clause.find()) {
      return new ColumnDefinition(definition.strip(), null, false, false);
    }
    String type = definition.substring(0, clause.start()).strip();
    String rest = definition.substring(clause.start());
    String defaultValue = null;
    Matcher start = Pattern.compile("(?i)\\bdefault\\s+").matcher(rest);
    String constraints = rest;
    if (start.find()) {
      String tail = rest.substring(start.end());
      Matcher end = AFTER_DEFAULT.matcher(tail);
      int stop = tail.length();
      if (end.find() && outsideQuotes(tail, end.start())) {
        stop = end.start();
      }
      defaultValue = tail.substring(0, stop).strip();
      constraints = rest.substring(0, start.start()) + " " + tail.substring(stop);
    }
    return new ColumnDefinition(
        type,
        defaultValue == null || defaultValue.isEmpty() ? null : defaultValue,
        Pattern.compile("(?i)\\bnot\\s+null\\b").matcher(constraints).find(),
        Pattern.compile("(?i)\\bunique\\b").matcher(constraints).find());
  }

  private static boolean outsideQuotes(String text, int position) {
    return text.substring(0, position).chars().filter(c -> c == '\'').count() % 2 == 0;
  }
}
