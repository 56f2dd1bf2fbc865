package dev.retort.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spellings of built-in types. PostgreSQL knows many words for one type; the catalog answers with
 * one, {@code format_type}'s.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data types, table 8.1</a>
 */
public final class SqlTypes {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int8", "bigint"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("nchar", "character"),
          Map.entry("bpchar", "bpchar"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("time", "time without time zone"));

  /** Name, modifier, rest of the name ("with time zone"), array suffix. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "([^(\\[]+?)\\s*(\\([^)]*\\))?\\s*((?:with|without) time zone)?\\s*((?:\\s*\\[\\d*])+|\\s+array(?:\\s*\\[\\d*])?)?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What most columns are, so that nothing has to be looked at. */
  private static final Set<String> CANONICAL =
      Set.of(
          "bigint",
          "boolean",
          "bytea",
          "character varying(255)",
          "date",
          "double precision",
          "integer",
          "smallint",
          "text",
          "timestamp(6) with time zone",
          "timestamp(6) without time zone",
          "uuid");

  /** Short spellings that nearly every schema has. */
  private static final Map<String, String> USUAL =
      Map.of(
          "varchar(255)", "character varying(255)",
          "timestamp(6)", "timestamp(6) without time zone",
          "time(6)", "time(6) without time zone",
          "char(1)", "character(1)");

  private static final String SHORT_VARCHAR = "varchar(";
  private static final String VARCHAR = "character varying(";
  private static final String NUMERIC = "numeric(";

  private SqlTypes() {}

  /**
   * The type as {@code format_type} spells it: {@code varchar(32)} is {@code character
   * varying(32)}, {@code float(24)} is {@code real}, {@code int array} is {@code integer[]}. A type
   * that is not built in comes back as it was written.
   */
  public static String canonical(String type) {
    if (type.indexOf('"') >= 0) {
      return type.strip(); // a quoted name is nobody's alias
    }
    if (isCanonical(type)) {
      return type;
    }
    String usual = USUAL.get(type);
    if (usual != null) {
      return usual;
    }
    if (type.startsWith(SHORT_VARCHAR)
        && type.endsWith(")")
        && digitsAndCommas(type, SHORT_VARCHAR.length()) == 0) {
      return VARCHAR + type.substring(SHORT_VARCHAR.length());
    }
    String text = BLANKS.matcher(type.strip()).replaceAll(" ");
    Matcher shape = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
    if (!shape.matches()) {
      return text;
    }
    String name = shape.group(1).strip();
    String modifier = shape.group(2) == null ? "" : shape.group(2).replace(" ", "");
    String zone = shape.group(3) == null ? "" : " " + shape.group(3);
    String array = shape.group(4) == null ? "" : "[]"; // dimensions are not kept by the server
    return scalar(name, modifier, zone) + array;
  }

  private static boolean isCanonical(String type) {
    if (type.endsWith(")")) {
      return type.startsWith(VARCHAR) && digitsAndCommas(type, VARCHAR.length()) == 0
          || type.startsWith(NUMERIC) && digitsAndCommas(type, NUMERIC.length()) == 1;
    }
    return CANONICAL.contains(type);
  }

  /** How many commas are before the last parenthesis; -1 where there is more than digits. */
  private static int digitsAndCommas(String type, int from) {
    int commas = 0;
    for (int i = from; i < type.length() - 1; i++) {
      char c = type.charAt(i);
      if (c == ',') {
        commas++;
      } else if (c < '0' || c > '9') {
        return -1;
      }
    }
    return commas;
  }

  private static String scalar(String name, String modifier, String zone) {
    if (name.startsWith("pg_catalog.")) {
      name = name.substring("pg_catalog.".length());
    }
    if (name.equals("float") && !modifier.isEmpty()) {
      return Integer.parseInt(modifier.substring(1, modifier.length() - 1)) <= 24
          ? "real"
          : "double precision";
    }
    if (zone.isEmpty() && name.endsWith(" time zone")) { // no modifier stood between name and zone
      int split = name.indexOf(' ');
      return name.substring(0, split) + seconds(modifier) + name.substring(split);
    }
    String full = zone.isEmpty() ? ALIASES.getOrDefault(name, name) : name + zone;
    if (full.equals("character") && modifier.isEmpty()) {
      return "character(1)";
    }
    if (full.equals("numeric") && modifier.matches("\\(\\d+\\)")) {
      modifier = modifier.substring(0, modifier.length() - 1) + ",0)";
    }
    boolean temporal = full.startsWith("timestamp ") || full.startsWith("time ");
    if (temporal && !modifier.isEmpty()) {
      int split = full.indexOf(' ');
      return full.substring(0, split) + seconds(modifier) + full.substring(split);
    }
    return full + modifier;
  }

  /** The server warns about more than six digits of seconds, and keeps six. */
  private static String seconds(String modifier) {
    return modifier.matches("\\((?:[7-9]|\\d\\d+)\\)") ? "(6)" : modifier;
  }

  /**
   * The type in the words people write: {@code varchar(32)}, {@code timestamptz(6)}, {@code
   * timestamp(6)}.
   */
  public static String readable(String type) {
    String text = canonical(type);
    return text.replaceFirst("^character varying", "varchar")
        .replaceFirst("^character\\(", "char(")
        .replaceFirst("^(timestamp|time)(\\(\\d\\))? with time zone", "$1tz$2")
        .replaceFirst("^(timestamp|time)(\\(\\d\\))? without time zone", "$1$2")
        .replaceFirst("^(numeric\\(\\d+),0\\)", "$1)");
  }
}
