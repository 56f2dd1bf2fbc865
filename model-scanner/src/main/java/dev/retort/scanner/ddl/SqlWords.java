package dev.retort.scanner.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a piece of DDL, read one after the other. What stands in parentheses or quotes is
 * one word.
 */
final class SqlWords {
  private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");

  /**
   * @param start where it begins in the text; {@code end} is behind its last character
   */
  private record Word(int start, int end) {}

  private final String sql;
  private final List<Word> words = new ArrayList<>();
  private int next;

  SqlWords(String sql) {
    this.sql = sql;
    int at = 0;
    while (at < sql.length()) {
      int comment = endOfComment(at);
      if (comment > at) {
        at = comment;
      } else if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else {
        int end = end(at);
        words.add(new Word(at, end));
        at = end;
      }
    }
  }

  boolean hasNext() {
    return next < words.size();
  }

  /** The next word, which is then read; the empty string at the end. */
  String read() {
    return hasNext() ? text(words.get(next++)) : "";
  }

  /** The next word, which stays; the empty string at the end. */
  String peek() {
    return hasNext() ? text(words.get(next)) : "";
  }

  /** Reads these words if they come next, in either case. */
  boolean accept(String... keywords) {
    if (next + keywords.length > words.size()) {
      return false;
    }
    for (int i = 0; i < keywords.length; i++) {
      if (!text(words.get(next + i)).equalsIgnoreCase(keywords[i])) {
        return false;
      }
    }
    next += keywords.length;
    return true;
  }

  /** What stands in the parentheses that come next; null if none do. */
  @Nullable String acceptParenthesized() {
    String word = peek();
    if (!word.startsWith("(")) {
      return null;
    }
    next++;
    return word.substring(1, word.endsWith(")") ? word.length() - 1 : word.length()).strip();
  }

  /** The text up to the next word that is one of these, at least one word. */
  String readUntil(java.util.Set<String> keywords) {
    int first = next++;
    while (hasNext() && !keywords.contains(peek().toLowerCase(java.util.Locale.ROOT))) {
      next++;
    }
    return first >= words.size()
        ? ""
        : sql.substring(words.get(first).start(), words.get(next - 1).end());
  }

  private String text(Word word) {
    return sql.substring(word.start(), word.end());
  }

  /** The same place where no comment begins there. */
  private int endOfComment(int start) {
    boolean line = sql.startsWith("--", start);
    if (!line && !sql.startsWith("/*", start)) {
      return start;
    }
    int close = sql.indexOf(line ? "\n" : "*/", start + 2);
    return close < 0 ? sql.length() : close + (line ? 1 : 2);
  }

  private int end(int start) {
    char first = sql.charAt(start);
    if (first == '(') {
      return endOfGroup(start);
    }
    if (first == '\'' || first == '"') {
      return endOfQuote(start, first);
    }
    Matcher dollar = DOLLAR_QUOTE.matcher(sql).region(start, sql.length());
    if (dollar.lookingAt()) {
      int close = sql.indexOf(dollar.group(), dollar.end());
      return close < 0 ? sql.length() : close + dollar.group().length();
    }
    int at = start;
    while (at < sql.length() && isNameCharacter(sql.charAt(at))) {
      at++;
    }
    return at == start ? start + 1 : at;
  }

  private int endOfGroup(int start) {
    int at = start + 1;
    while (at < sql.length() && sql.charAt(at) != ')') {
      char c = sql.charAt(at);
      at = c == '(' || c == '\'' || c == '"' ? end(at) : at + 1;
    }
    return Math.min(at + 1, sql.length());
  }

  private int endOfQuote(int start, char quote) {
    int at = start + 1;
    while (at < sql.length()) {
      if (sql.charAt(at) != quote) {
        at++;
      } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return sql.length();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
  }
}
