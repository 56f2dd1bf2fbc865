package dev.retort.operations;

import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type taken apart.
 *
 * @param base without modifier and array suffix: {@code character varying}, {@code timestamp with
 *     time zone}, {@code public.mood}
 * @param modifiers the numbers in parentheses; empty for none
 * @param array whether it is an array of the base
 * @param family which types it converts to and from; {@code OTHER} for what is not built in
 */
public record TypeShape(String base, List<Integer> modifiers, boolean array, Family family) {

  /** Types that PostgreSQL converts into one another by the same rules. */
  public enum Family {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATETIME,
    TIME,
    INTERVAL,
    JSON,
    BYTES,
    LARGE_OBJECT,
    OTHER
  }

  private static final Pattern MODIFIED = Pattern.compile("(.*?)\\(([\\d,]+)\\)(.*)");
  private static final Set<String> DEFAULT_PRECISION_SIX =
      Set.of(
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone",
          "interval");

  public static TypeShape of(String type) {
    String text = SqlTypes.canonical(type);
    boolean array = text.endsWith("[]");
    if (array) {
      text = text.substring(0, text.length() - 2);
    }
    List<Integer> modifiers = new ArrayList<>();
    Matcher matcher = MODIFIED.matcher(text);
    if (text.indexOf('"') < 0 && matcher.matches()) {
      for (String number : matcher.group(2).split(",")) {
        modifiers.add(Integer.valueOf(number));
      }
      text = (matcher.group(1) + matcher.group(3)).strip();
    }
    // Six digits are what PostgreSQL keeps when nothing is said (false-diffs A29).
    if (DEFAULT_PRECISION_SIX.contains(text) && modifiers.equals(List.of(6))) {
      modifiers.clear();
    }
    return new TypeShape(text, List.copyOf(modifiers), array, familyOf(text));
  }

  /** The same type without its array suffix. */
  public TypeShape element() {
    return new TypeShape(base, modifiers, false, family);
  }

  private static Family familyOf(String base) {
    return switch (base) {
      case "character varying", "text", "character", "bpchar", "name", "citext", "public.citext" ->
          Family.TEXT;
      case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> Family.NUMBER;
      case "boolean" -> Family.BOOLEAN;
      case "date", "timestamp without time zone", "timestamp with time zone" -> Family.DATETIME;
      case "time without time zone", "time with time zone" -> Family.TIME;
      case "interval" -> Family.INTERVAL;
      case "json", "jsonb" -> Family.JSON;
      case "bytea" -> Family.BYTES;
      case "oid" -> Family.LARGE_OBJECT;
      default -> Family.OTHER;
    };
  }
}
