package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as the user wrote it, taken apart: {@code scope@symbol+offset}.
 *
 * @param scope a label or revision that restricts to its lineage; null for none
 * @param symbol an id, prefix, label or {@code head}, {@code heads}, {@code base}, {@code current};
 *     null where the target is relative to the database
 * @param offset steps from the symbol; 0 for none
 */
record Target(String text, @Nullable String scope, @Nullable String symbol, int offset) {
  private static final Pattern FORM =
      Pattern.compile("(?:([^@:+\\-\\s]+)@)?([^@:+\\-\\s]+)?([+-]\\d{1,6})?");

  static Target parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null) {
      throw error(
          GraphErrors.BAD_TARGET,
          "'" + text + "' is no revision.",
          text.contains(":") ? List.of("a:b is a range") : List.of(),
          "A revision is an id or the beginning of one, a label, head, heads, base, LABEL@head, +N, -N, REV+N or REV-N;"
              + " ranges (a:b) only go with --sql and history.");
    }
    int offset = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (matcher.group(3) != null && offset == 0) {
      throw error(
          GraphErrors.BAD_TARGET,
          "'" + text + "' leads nowhere.",
          List.of(),
          "Name 1 or more steps.");
    }
    return new Target(text, matcher.group(1), matcher.group(2), offset);
  }

  boolean isBase() {
    return "base".equals(symbol) && offset == 0;
  }
}
