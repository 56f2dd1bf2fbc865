package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** A constant as the server prints it in an array. */
  private static final String ELEMENT =
      "(?:'(?:[^']|'')*'(?:::[a-z_ ]+(?:\\(\\d+\\))?)?|-?\\d+(?:\\.\\d+)?)";

  /**
   * {@code IN} and {@code NOT IN} over constants: neither order nor repetition means anything. A
   * Java enum whose constants were reordered, or classes that Hibernate met in another order, would
   * otherwise be a difference.
   */
  private static final Pattern MEMBERSHIP =
      Pattern.compile(
          "((?:= ANY|<> ALL) \\(+ARRAY\\[)(" + ELEMENT + "(?:, " + ELEMENT + ")*)(\\])");

  private static final Pattern ELEMENTS = Pattern.compile(ELEMENT);

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
    text = MEMBERSHIP.matcher(text).replaceAll(Equivalences::sorted);
    return Parentheses.strip(text);
  }

  private static String sorted(MatchResult membership) {
    String elements =
        ELEMENTS
            .matcher(membership.group(2))
            .results()
            .map(MatchResult::group)
            .sorted()
            .distinct()
            .collect(Collectors.joining(", "));
    return Matcher.quoteReplacement(membership.group(1) + elements + membership.group(3));
  }
}
