package dev.retort.operations;

import dev.retort.schema.SqlTypes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type changes that keep every value, there and back. */
final class TypeWidening {
  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
  private static final Pattern SHAPE = Pattern.compile("([a-z ]+?)\\((\\d+)(?:,(\\d+))?\\)(.*)");

  private TypeWidening() {}

  static boolean keepsValues(String from, String to) {
    String a = SqlTypes.canonical(from);
    String b = SqlTypes.canonical(to);
    if (a.equals(b)) {
      return true;
    }
    if (INTEGERS.contains(a) && INTEGERS.contains(b)) {
      return INTEGERS.indexOf(a) < INTEGERS.indexOf(b);
    }
    if (a.startsWith("character varying") && !a.endsWith("]")) {
      return b.equals("text") || b.equals("character varying") || wider(a, b);
    }
    return a.equals("text") && b.equals("character varying") || wider(a, b);
  }

  /** One type with a larger modifier, or with none. */
  private static boolean wider(String from, String to) {
    Matcher a = SHAPE.matcher(from);
    if (!a.matches()) {
      return false;
    }
    if (to.equals(a.group(1) + a.group(4))) {
      return !a.group(1).startsWith("bit"); // bit without a length is bit(1)
    }
    Matcher b = SHAPE.matcher(to);
    if (!b.matches()
        || !a.group(1).equals(b.group(1))
        || !a.group(4).equals(b.group(4))
        || a.group(1).equals("bit")
        || a.group(1).equals("character")) {
      return false;
    }
    int scale = number(b.group(3)) - number(a.group(3));
    return scale >= 0 && number(b.group(2)) - number(a.group(2)) >= scale;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
