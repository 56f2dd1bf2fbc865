package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Different words for one thing that PostgreSQL keeps apart when it prints an expression.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-datetime.html">Date/time
 *     functions, 9.9.5: now() and transaction_timestamp() are CURRENT_TIMESTAMP</a>
 */
final class Equivalences {
  /** A literal or quoted name, which stays as it is, or a word for the transaction's time. */
  private static final Pattern NOW =
      Pattern.compile(
          "('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|\\b(?:now|transaction_timestamp)\\(\\)");

  /** {@code AT TIME ZONE} called as a function (A127). */
  private static final Pattern TIMEZONE =
      Pattern.compile("\\btimezone\\(('[^']*'::text), (CURRENT_TIMESTAMP)\\)");

  private Equivalences() {}

  /** One text for all the texts that are known to mean the same. */
  static String normalize(String expression) {
    String text =
        NOW.matcher(expression)
            .replaceAll(
                word ->
                    Matcher.quoteReplacement(
                        word.group(1) == null ? "CURRENT_TIMESTAMP" : word.group(1)));
    text = TIMEZONE.matcher(text).replaceAll("($2 AT TIME ZONE $1)");
    return Parentheses.strip(text);
  }
}
