package dev.retort.differ.property;

import java.util.ArrayList;
import java.util.List;

/** What can be said in SQL about a column of a type. In all texts {@code %s} is the column. */
final class Kinds {
  /** Types that behave alike. */
  enum Kind {
    NUMBER(
        List.of(
            "integer",
            "bigint",
            "smallint",
            "numeric",
            "numeric(10,2)",
            "numeric(6)",
            "real",
            "double precision"),
        List.of("0", "-1", "42", "1 + 1", "'7'", "abs(-3)", "NULL", "(-5)::integer"),
        List.of(
            "%s > 0",
            "%s BETWEEN 1 AND 10",
            "%s IN (1, 2, 3)",
            "NOT (%s < 5)",
            "%s <> 3 OR %s IS NULL",
            "CASE WHEN %s > 5 THEN %s < 10 ELSE true END",
            "%s = ANY (ARRAY[1,2])",
            "abs(%s) < 100.5",
            "-%s < 4"),
        List.of("%s + 1", "%s * 2", "abs(%s)", "-%s", "COALESCE(%s, 0)")),
    TEXT(
        List.of("text", "varchar(20)", "varchar", "char(3)", "varchar(255)", "bpchar"),
        List.of(
            "'x'",
            "''",
            "'it''s'",
            "upper('a')",
            "'a' || 'b'",
            "NULL",
            "'null'",
            "E'a\\\\b\\n'",
            "'x'::text",
            "CURRENT_USER",
            "'%%'",
            "'?'"),
        List.of(
            "%s <> ''",
            "%s IN ('a', 'b')",
            "length(%s) > 2",
            "%s LIKE 'a%%' OR %s IS NULL",
            "%s ~ '^[a-z]+$'",
            "lower(%s) = %s",
            "CASE WHEN %s = 'x' THEN true ELSE false END",
            "%s = 'it''s'",
            "NOT %s IN ('q')",
            "%s COLLATE \"C\" < 'm'",
            "char_length(trim(%s)) > 0",
            "%s = 'A' COLLATE \"C\""),
        List.of(
            "lower(%s)",
            "%s || 'x'", "upper(%s)", "substr(%s, 1, 3)", "COALESCE(%s, 'none')", "md5(%s)")),
    BOOLEAN(
        List.of("boolean"),
        List.of("true", "false", "'t'", "NOT true", "NULL", "1 > 2"),
        List.of("%s", "NOT %s", "%s IS NOT TRUE", "%s OR %s IS NULL", "%s = false"),
        List.of("NOT %s", "%s AND true")),
    MOMENT(
        List.of("timestamp", "timestamptz", "timestamp(3)", "timestamptz(6)", "date"),
        List.of(
            "now()",
            "CURRENT_TIMESTAMP",
            "'2020-01-01'",
            "LOCALTIMESTAMP",
            "NULL",
            "'-infinity'",
            "CURRENT_DATE"),
        List.of(
            "%s > '2020-01-01'",
            "extract(year from %s) > 1999", "%s IS DISTINCT FROM '2001-02-03'"),
        List.of("extract(year from %s)", "%s + interval '1 day'", "date_trunc('day', %s)")),
    JSON(
        List.of("jsonb"),
        List.of("'{}'", "'[]'::jsonb", "NULL", "'{\"a\": [1, 2]}'"),
        List.of("%s ? 'a'", "jsonb_typeof(%s) = 'object'", "%s @> '{}'", "%s ->> 'a' = 'b'"),
        List.of("%s ->> 'name'", "%s -> 'a' -> 0", "(%s #>> '{a,b}')")),
    ARRAY(
        List.of("integer[]", "text[]", "varchar(5)[]"),
        List.of("'{}'", "'{1,2}'", "ARRAY['3']", "NULL"),
        List.of("cardinality(%s) > 0", "array_length(%s, 1) < 5", "%s[1] IS NOT NULL"),
        List.of("%s[1]", "cardinality(%s)")),
    RANGE(
        List.of("int4range", "tstzrange", "daterange"),
        List.of("'empty'", "NULL"),
        List.of("NOT isempty(%s)", "upper_inf(%s)"),
        List.of("lower(%s)", "isempty(%s)")),
    OTHER(
        List.of(
            "uuid",
            "bytea",
            "interval",
            "inet",
            "time",
            "timetz(2)",
            "bit(4)",
            "varbit",
            "json",
            "xml",
            "oid",
            "money",
            "interval day to second(2)",
            "point",
            "\"char\"",
            "name"),
        List.of(
            "NULL",
            "gen_random_uuid()",
            "'1 day'",
            "'\\x00'",
            "'127.0.0.1'",
            "B'1010'",
            "'12:00'",
            "'{}'",
            "'1'"),
        List.of("%s IS NOT NULL", "%s::text <> ''"),
        List.of("%s::text"));

    final List<String> types;
    final List<String> defaults;
    final List<String> conditions;
    final List<String> values;

    Kind(List<String> types, List<String> defaults, List<String> conditions, List<String> values) {
      this.types = types;
      this.defaults = defaults;
      this.conditions = conditions;
      this.values = values;
    }
  }

  private Kinds() {}

  /** The kind of a type; a name in quotes is an enum's, of no kind here. */
  static Kind of(String type) {
    for (Kind kind : Kind.values()) {
      if (kind.types.contains(type)) {
        return kind;
      }
    }
    return Kind.OTHER;
  }

  static String anyType(Chance chance, List<String> enums) {
    int roll = chance.below(12);
    if (roll == 0 && !enums.isEmpty()) {
      return chance.of(enums) + (chance.once(6) ? "[]" : "");
    }
    Kind kind = roll < 4 ? Kind.NUMBER : roll < 7 ? Kind.TEXT : chance.of(Kind.values());
    return chance.of(kind.types);
  }

  static String condition(Chance chance, List<Spec.ColumnSpec> columns) {
    List<String> parts = new ArrayList<>();
    for (Spec.ColumnSpec column : chance.some(columns, 2)) {
      parts.add(fill(chance.of(of(column.type()).conditions), column));
    }
    return parts.size() == 1
        ? parts.get(0)
        : "(" + parts.get(0) + ") " + chance.of("AND", "OR") + " (" + parts.get(1) + ")";
  }

  static String value(Chance chance, Spec.ColumnSpec column) {
    return fill(chance.of(of(column.type()).values), column);
  }

  private static String fill(String template, Spec.ColumnSpec column) {
    return template.replace("%s", Spec.quote(column.name())).replace("%%", "%");
  }
}
