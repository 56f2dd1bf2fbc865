package dev.retort.introspector.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away the parentheses that say nothing: those of an AND among ANDs, of an OR among ORs.
 * PostgreSQL prints the nesting that it was given, and reads one flat list from its own print.
 */
final class Conjunctions {
  /** A literal or quoted name, a parenthesis, or text without either. */
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[()]|[^'\"()]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern CASE = Pattern.compile("\\b(?:CASE|END)\\b");

  private final Matcher token;

  private Conjunctions(String sql) {
    token = TOKEN.matcher(sql);
  }

  static String flatten(String sql) {
    return new Conjunctions(sql).read().text();
  }

  /**
   * A text with its groups flattened.
   *
   * @param connective what joins its parts, where there is only one; empty otherwise
   */
  private record Group(String text, String connective) {}

  /** Up to the closing parenthesis, which is read too. */
  private Group read() {
    List<String> words = new ArrayList<>(); // outside of groups and literals
    List<Object> parts = new ArrayList<>();
    while (token.find()) {
      String next = token.group();
      if (next.equals(")")) {
        break;
      }
      if (next.equals("(")) {
        parts.add(read());
      } else {
        boolean literal = next.startsWith("'") || next.startsWith("\"");
        String word = literal ? next : BLANKS.matcher(next).replaceAll(" ");
        parts.add(word);
        words.add(literal ? " " : word);
      }
    }
    String connective = connective(withoutCases(" " + String.join(" ", words) + " "));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Group group) {
        boolean same =
            !connective.isEmpty()
                && connective.equals(group.connective())
                && (i == 0 || joins(parts.get(i - 1), connective, false))
                && (i == parts.size() - 1 || joins(parts.get(i + 1), connective, true));
        text.append(same ? group.text() : "(" + group.text() + ")");
      } else {
        text.append(parts.get(i));
      }
    }
    return new Group(text.toString(), connective);
  }

  private static boolean joins(Object part, String connective, boolean after) {
    return part instanceof String text
        && (after ? text.startsWith(connective) : text.endsWith(connective));
  }

  /** What stands between CASE and its END joins nothing outside. */
  private static String withoutCases(String words) {
    StringBuilder outside = new StringBuilder();
    Matcher word = CASE.matcher(words);
    int depth = 0;
    int from = 0;
    while (word.find()) {
      if (depth == 0) {
        outside.append(words, from, word.start());
      }
      depth = Math.max(0, depth + (word.group().equals("CASE") ? 1 : -1));
      from = word.end();
    }
    return outside.append(depth == 0 ? words.substring(from) : "").toString();
  }

  private static String connective(String words) {
    if (words.contains(" BETWEEN ") || words.contains(",")) {
      return "";
    }
    boolean and = words.contains(" AND ");
    boolean or = words.contains(" OR ");
    return and == or ? "" : and ? " AND " : " OR ";
  }
}
