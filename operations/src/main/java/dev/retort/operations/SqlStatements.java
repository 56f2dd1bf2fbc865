package dev.retort.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits SQL text into its statements: semicolons in quotes, comments, dollar quotes and the bodies
 * of {@code BEGIN ATOMIC} are none.
 */
public final class SqlStatements {
  private final String text;
  private final List<String> statements = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int at;
  private boolean empty = true;
  private boolean routine;
  private String before = "";
  private int depth;

  private SqlStatements(String text) {
    this.text = text;
  }

  /**
   * The statements without their semicolons; comments stay with the statement behind them.
   *
   * @throws IllegalArgumentException for a quote or comment that does not end, and for what only
   *     psql understands
   */
  public static List<String> split(String text) {
    SqlStatements splitter = new SqlStatements(text);
    splitter.run();
    return List.copyOf(splitter.statements);
  }

  /** The statement from its first word on. */
  public static String withoutLeadingComments(String statement) {
    int at = 0;
    while (at < statement.length()) {
      if (Character.isWhitespace(statement.charAt(at))) {
        at++;
      } else if (statement.startsWith("--", at)) {
        int end = statement.indexOf('\n', at);
        at = end < 0 ? statement.length() : end + 1;
      } else if (statement.startsWith("/*", at)) {
        SqlStatements comment = new SqlStatements(statement);
        comment.at = at;
        comment.comment();
        at = comment.at;
      } else {
        break;
      }
    }
    return statement.substring(at);
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || c == '_' || c == '$' && !word.isEmpty()) {
        word.append(c);
        at++;
        empty = false;
        continue;
      }
      boolean escapes = c == '\'' && word.toString().equalsIgnoreCase("e");
      endOfWord();
      if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '\'' || c == '"') {
        quoted(c, escapes);
      } else if (c == '$' && dollarTag() != null) {
        dollar(dollarTag());
      } else if (c == ';' && depth == 0) {
        statement();
        at++;
        start = at;
      } else if (c == '\\') {
        throw new IllegalArgumentException(
            "line "
                + line(at)
                + ": a backslash begins a command of psql, which a server does not know");
      } else {
        empty &= Character.isWhitespace(c);
        at++;
      }
    }
    endOfWord();
    statement();
  }

  private void endOfWord() {
    if (word.isEmpty()) {
      return;
    }
    String now = word.toString().toLowerCase(Locale.ROOT);
    word.setLength(0);
    routine |= now.equals("function") || now.equals("procedure");
    if (routine && before.equals("begin") && now.equals("atomic")) {
      depth++;
    } else if (depth > 0 && now.equals("case")) {
      depth++;
    } else if (depth > 0 && now.equals("end")) {
      depth--;
    }
    before = now;
  }

  private void statement() {
    String statement = text.substring(start, Math.min(at, text.length())).strip();
    if (!empty) {
      if (statement.matches("(?is).*\\bcopy\\b[^;]*\\bfrom\\s+stdin\\b.*")) {
        throw new IllegalArgumentException(
            "line "
                + line(at)
                + ": COPY … FROM STDIN needs rows that follow it, which only psql sends");
      }
      statements.add(statement);
    }
    empty = true;
    routine = false;
    before = "";
    depth = 0;
  }

  private void comment() {
    int from = at;
    int nested = 0;
    do {
      if (text.startsWith("/*", at)) {
        nested++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        nested--;
        at += 2;
      } else if (at++ >= text.length()) {
        throw open("comment", from);
      }
    } while (nested > 0);
  }

  private void quoted(char quote, boolean escapes) {
    int from = at++;
    empty = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (escapes && c == '\\') {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        at += 2;
      } else {
        at++;
        return;
      }
    }
    throw open("quote", from);
  }

  /** {@code $$} or {@code $tag$} that begins here; null for a parameter or an operator. */
  private @org.jspecify.annotations.Nullable String dollarTag() {
    int end = text.indexOf('$', at + 1);
    if (end < 0) {
      return null;
    }
    String tag = text.substring(at, end + 1);
    return tag.matches("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$") ? tag : null;
  }

  private void dollar(String tag) {
    int end = text.indexOf(tag, at + tag.length());
    if (end < 0) {
      throw open("dollar quote", at);
    }
    at = end + tag.length();
    empty = false;
  }

  private IllegalArgumentException open(String what, int from) {
    return new IllegalArgumentException("line " + line(from) + ": a " + what + " is not closed");
  }

  private long line(int position) {
    return text.substring(0, Math.min(position, text.length()))
            .chars()
            .filter(c -> c == '\n')
            .count()
        + 1;
  }
}
