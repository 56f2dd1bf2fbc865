package dev.retort.introspector;

/** The parentheses of an SQL text, with regard to quotes and comments. */
public final class Parentheses {
  private Parentheses() {}

  /** The text without the pairs of parentheses that enclose all of it. */
  public static String strip(String text) {
    String inner = text.strip();
    while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /**
   * Whether the text can stand between parentheses without breaking out of them: every parenthesis
   * and quote is closed, no semicolon ends the statement.
   */
  public static boolean isEnclosable(String text) {
    return closing("(" + text + "\n)") == text.length() + 2;
  }

  /** Where the parenthesis that opens the text closes; -1 where it does not, or at a semicolon. */
  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (depth == 0) {
          return i;
        }
      } else if (c == ';') {
        return -1;
      } else {
        i = skip(text, i);
      }
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The last position of the literal, quoted name or comment that starts here; else here. */
  private static int skip(String text, int start) {
    char c = text.charAt(start);
    if (c == '\'') {
      boolean escapes =
          start > 0
              && (text.charAt(start - 1) == 'E' || text.charAt(start - 1) == 'e')
              && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)));
      return quoted(text, start, escapes);
    }
    if (c == '"') {
      return quoted(text, start, false);
    }
    if (text.startsWith("--", start)) {
      return text.indexOf('\n', start);
    }
    if (text.startsWith("/*", start)) {
      int end = text.indexOf("*/", start + 2);
      return end < 0 ? -1 : end + 1;
    }
    boolean startsWord = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    if (c == '$' && startsWord) {
      return dollarQuoted(text, start);
    }
    return start;
  }

  /** A doubled quote ends and starts again at once, which needs no case of its own. */
  private static int quoted(String text, int start, boolean escapes) {
    for (int i = start + 1; i < text.length(); i++) {
      if (escapes && text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(start)) {
        return i;
      }
    }
    return -1;
  }

  private static int dollarQuoted(String text, int start) {
    int tagEnd = text.indexOf('$', start + 1);
    if (tagEnd < 0 || !text.substring(start + 1, tagEnd).matches("\\w*")) {
      return start;
    }
    String tag = text.substring(start, tagEnd + 1);
    int end = text.indexOf(tag, tagEnd + 1);
    return end < 0 ? -1 : end + tag.length() - 1;
  }
}
