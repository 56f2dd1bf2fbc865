package dev.retort.schema;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Identifiers as PostgreSQL reads and writes them: folding, quoting and the limit of 63 bytes. */
public final class Identifiers {
  /** PostgreSQL's {@code NAMEDATALEN - 1}: longer names are cut by the server. */
  public static final int MAX_BYTES = 63;

  /**
   * Words that {@code quote_ident} quotes: every keyword that is not of the unreserved class,
   * PostgreSQL 14 to 18.
   */
  private static final Set<String> QUOTED_KEYWORDS =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast"
                  + " char character check coalesce collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time current_timestamp current_user"
                  + " dec decimal default deferrable desc distinct do else end except exists extract false fetch float for"
                  + " foreign freeze from full grant greatest group grouping having ilike in initially inner inout int integer"
                  + " intersect interval into is isnull join json json_array json_arrayagg json_exists json_object"
                  + " json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left"
                  + " like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null"
                  + " nullif numeric offset on only or order out outer overlaps overlay placing position precision primary real"
                  + " references returning right row select session_user setof similar smallint some substring symmetric"
                  + " system_user table tablesample then time timestamp to trailing treat trim true union unique user using"
                  + " values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists"
                  + " xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
              .split(" "));

  private Identifiers() {}

  /**
   * The name as it must be written in SQL: quoted only where PostgreSQL would otherwise read
   * another name.
   */
  public static String quote(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The quoted names, separated by a comma and a blank. */
  public static String quoteAll(Collection<String> names) {
    return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
  }

  /** A string literal: {@code 'it''s'}, with {@code E''} where the text has a backslash. */
  public static String literal(String text) {
    String doubled = text.replace("'", "''");
    return text.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  /**
   * An unquoted identifier as the catalog of a UTF-8 database stores it: in lower case, but of
   * ASCII's letters only ({@code downcase_identifier}).
   */
  public static String fold(String unquoted) {
    int upper = 0;
    while (upper < unquoted.length() && !isUpper(unquoted.charAt(upper))) {
      upper++;
    }
    if (upper == unquoted.length()) {
      return unquoted;
    }
    StringBuilder folded = new StringBuilder(unquoted.length());
    for (int i = 0; i < unquoted.length(); i++) {
      char c = unquoted.charAt(i);
      folded.append(isUpper(c) ? (char) (c + 32) : c);
    }
    return folded.toString();
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The name as the server keeps it: cut after 63 bytes, never within a character. */
  public static String truncate(String name) {
    return truncate(name, MAX_BYTES);
  }

  /** The name cut after so many bytes, never within a character. */
  public static String truncate(String name, int maxBytes) {
    // No character of Java's has more than three bytes.
    if (name.length() * 3 <= maxBytes || byteLength(name) <= maxBytes) {
      return name;
    }
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int codePoint : name.codePoints().toArray()) {
      bytes += byteLength(Character.toString(codePoint));
      if (bytes > maxBytes) {
        break;
      }
      cut.appendCodePoint(codePoint);
    }
    return cut.toString();
  }

  /** The length in UTF-8, which is what the server's limit counts. */
  public static int byteLength(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return name.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return name.length();
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || QUOTED_KEYWORDS.contains(name)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c == '_';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return true;
  }
}
