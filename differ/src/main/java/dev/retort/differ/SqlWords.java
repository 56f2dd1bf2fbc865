package dev.retort.differ;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an expression as PostgreSQL prints it: enough to see which columns it mentions and
 * which string literals it holds. No parser: function and type names count as words too.
 */
final class SqlWords {
  /** A string literal, a quoted identifier, or a word. */
  private static final Pattern TOKEN =
      Pattern.compile("'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  /** A string literal, or a name with or without its schema in front of a parenthesis. */
  private static final Pattern CALL =
      Pattern.compile(
          "'(?:[^']|'')*'|(?:(\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\.)?"
              + "(\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*\\(");

  private SqlWords() {}

  /** Every function that is called, or what looks like one; without a schema where none is said. */
  static Set<QualifiedName> calls(String sql) {
    if (sql.indexOf('(') < 0) {
      return Set.of();
    }
    Set<QualifiedName> names = new TreeSet<>();
    Matcher call = CALL.matcher(sql);
    while (call.find()) {
      if (call.group(2) != null) {
        String schema = call.group(1);
        names.add(QualifiedName.of(schema == null ? null : plain(schema), plain(call.group(2))));
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : Identifiers.fold(name);
  }

  /** Every identifier, unquoted, as the catalog stores it. */
  static Set<String> identifiers(String sql) {
    Set<String> words = new TreeSet<>();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group(2) != null) {
        words.add(token.group(2).replace("\"\"", "\""));
      } else if (token.group(3) != null) {
        words.add(Identifiers.fold(token.group(3)));
      }
    }
    return words;
  }

  /** Every string literal, unescaped, in order. */
  static List<String> literals(String sql) {
    List<String> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group(1) != null) {
        found.add(token.group(1).replace("''", "'"));
      }
    }
    return found;
  }

  /** Whether PostgreSQL's text of an expression names a type (or something of the same name). */
  static boolean mentionsType(String sql, QualifiedName type) {
    return typeName(type).matcher(sql).results().anyMatch(m -> m.group(1) != null);
  }

  /** Whether it calls a function of this name. */
  static boolean calls(String sql, QualifiedName function) {
    return functionName(function).matcher(sql).results().anyMatch(m -> m.group(1) != null);
  }

  /** The expression after a type was renamed, as PostgreSQL would print it. */
  static String renameType(String sql, QualifiedName from, QualifiedName to) {
    return rename(sql, typeName(from), to);
  }

  /** The expression after a function was renamed, as PostgreSQL would print it. */
  static String renameFunction(String sql, QualifiedName from, QualifiedName to) {
    return rename(sql, functionName(from), to);
  }

  private static String rename(String sql, Pattern name, QualifiedName to) {
    return name.matcher(sql)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? m.group() : to.quoted()));
  }

  /** A string literal, which is skipped, or the name with its schema as group 1. */
  private static Pattern typeName(QualifiedName type) {
    return name(type, "(?![\\p{L}\\p{N}_$\"(])");
  }

  private static Pattern functionName(QualifiedName function) {
    return name(function, "(?=\\()");
  }

  private static Pattern name(QualifiedName name, String then) {
    return Pattern.compile(
        "'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_$.\"])(" + Pattern.quote(name.quoted()) + ")" + then);
  }

  /** The expression after a column was renamed, as PostgreSQL would print it. */
  static String renameColumn(String sql, String from, String to) {
    Matcher token = TOKEN.matcher(sql);
    StringBuilder renamed = new StringBuilder();
    while (token.find()) {
      boolean same =
          token.group(2) != null
              ? token.group(2).replace("\"\"", "\"").equals(from)
              : token.group(3) != null && token.group(3).equals(from);
      boolean column =
          same && !sql.startsWith("(", token.end()) && !sql.startsWith("::", token.start() - 2);
      token.appendReplacement(
          renamed, Matcher.quoteReplacement(column ? Identifiers.quote(to) : token.group()));
    }
    return token.appendTail(renamed).toString();
  }
}
