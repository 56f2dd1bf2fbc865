package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes, in PostgreSQL's own rendering, constants: literals, casts of them to built-in types
 * and arrays of them. Nothing else may be evaluated, because a function call may have effects.
 */
final class Constants {
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TYPES =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "text",
          "character varying",
          "character",
          "bpchar",
          "boolean",
          "date",
          "interval",
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone",
          "uuid",
          "json",
          "jsonb",
          "bytea");

  private static final String TYPE =
      "[a-z]+(?: [a-z]+)*(?:\\(\\d+(?:,-?\\d+)?\\))?(?: (?:with|without) time zone)?(?:\\[])?";

  private static final Pattern CAST = Pattern.compile("^(.*)::(" + TYPE + ")$", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile("-?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|'(?:[^'\\\\]|'')*'|true|false");

  /** Words that mean another time whenever they are read. */
  private static final Pattern CLOCK =
      Pattern.compile("now|today|tomorrow|yesterday|allballs", Pattern.CASE_INSENSITIVE);

  private Constants() {}

  static boolean isConstant(String text) {
    return isPlain(Parentheses.strip(text)) && !CLOCK.matcher(text).find();
  }

  static boolean isKnown(String type) {
    return TYPES.contains(bare(type));
  }

  /** A condition that is true where two constants are the same value of a column of that type. */
  static String sameValue(String left, String right, String type) {
    // An explicit cast to varchar(3) cuts, which an assignment does not.
    String target = type.startsWith("character") || type.startsWith("bit") ? "text" : type;
    String one = "((" + left + ")::" + target + ")";
    String two = "((" + right + ")::" + target + ")";
    // Interval's = takes a month for 30 days, so texts are compared; of a number they show its
    // scale.
    return NUMBERS.contains(bare(type)) && !type.endsWith("[]")
        ? one + " = " + two
        : one + "::text = " + two + "::text";
  }

  private static String bare(String type) {
    return type.replaceAll("\\([^)]*\\)|\\[]", "");
  }

  private static boolean isPlain(String text) {
    if (LITERAL.matcher(text).matches()) {
      return true;
    }
    Matcher cast = CAST.matcher(text);
    if (cast.matches()) {
      return isKnown(cast.group(2)) && isPlain(Parentheses.strip(cast.group(1)));
    }
    if (text.startsWith("ARRAY[") && text.endsWith("]")) {
      String elements = text.substring("ARRAY[".length(), text.length() - 1);
      return elements.isEmpty() || elementsArePlain(elements);
    }
    return false;
  }

  /** Elements are parted by commas that stand in no literal; nested arrays are left alone. */
  private static boolean elementsArePlain(String elements) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < elements.length(); i++) {
      char c = elements.charAt(i);
      quoted ^= c == '\'';
      if (c == ',' && !quoted) {
        if (!isPlain(Parentheses.strip(elements.substring(start, i)))) {
          return false;
        }
        start = i + 1;
      }
    }
    return isPlain(Parentheses.strip(elements.substring(start)));
  }
}
