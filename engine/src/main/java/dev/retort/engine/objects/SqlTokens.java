package dev.retort.engine.objects;

import dev.retort.schema.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a script, enough to see where a statement ends and which names it speaks of. */
final class SqlTokens {
  /** What a stretch of SQL is. */
  enum Kind {
    /** A name or keyword without quotes. */
    WORD,
    /** A name in double quotes. */
    QUOTED,
    /** A string literal, also one between dollar signs. */
    STRING,
    /** One character of anything else. */
    OTHER
  }

  /**
   * @param name a word or quoted name as the catalog stores it; else the text itself
   * @param start where it begins in the script, {@code end} where the next one may
   */
  record Token(Kind kind, String name, int start, int end) {
    boolean isName() {
      return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean is(String keyword) {
      return kind == Kind.WORD && name.equalsIgnoreCase(keyword);
    }

    boolean is(char c) {
      return kind == Kind.OTHER && name.charAt(0) == c;
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SqlTokens(String sql) {
    this.sql = sql;
  }

  /** In order; blanks and comments are left out. */
  static List<Token> of(String sql) {
    SqlTokens scan = new SqlTokens(sql);
    while (scan.at < sql.length()) {
      scan.next();
    }
    return List.copyOf(scan.tokens);
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at)) {
      int end = sql.indexOf('\n', at);
      at = end < 0 ? sql.length() : end;
    } else if (sql.startsWith("/*", at)) {
      skipComment();
    } else if (c == '\'') {
      string(at, false);
    } else if ((c == 'e' || c == 'E') && sql.startsWith("'", at + 1)) {
      string(at + 1, true);
    } else if (c == '"') {
      quoted();
    } else {
      Matcher tag = TAG.matcher(sql).region(at, sql.length());
      Matcher word = WORD.matcher(sql).region(at, sql.length());
      if (c == '$' && tag.lookingAt()) {
        int close = sql.indexOf(tag.group(), tag.end());
        add(Kind.STRING, "", close < 0 ? sql.length() : close + tag.group().length());
      } else if (word.lookingAt()) {
        add(Kind.WORD, Identifiers.fold(word.group()), word.end());
      } else {
        add(Kind.OTHER, String.valueOf(c), at + 1);
      }
    }
  }

  private void add(Kind kind, String name, int end) {
    tokens.add(new Token(kind, name, at, end));
    at = end;
  }

  /** PostgreSQL's comments nest. */
  private void skipComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < sql.length());
  }

  private void string(int quote, boolean escapes) {
    int i = quote + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (escapes && c == '\\') {
        i++;
      } else if (c == '\'') {
        if (!sql.startsWith("'", i + 1)) {
          break;
        }
        i++;
      }
      i++;
    }
    add(Kind.STRING, "", Math.min(i + 1, sql.length()));
  }

  private void quoted() {
    int i = at + 1;
    while (i < sql.length() && (sql.charAt(i) != '"' || sql.startsWith("\"\"", i))) {
      i += sql.charAt(i) == '"' ? 2 : 1;
    }
    String name = sql.substring(at + 1, Math.min(i, sql.length())).replace("\"\"", "\"");
    add(Kind.QUOTED, name, Math.min(i + 1, sql.length()));
  }
}
