package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** Draws attributes of basic types. */
final class Basics {
  private static final List<String> TYPES =
      List.of(
          "String",
          "String",
          "String",
          "long",
          "Integer",
          "int",
          "boolean",
          "Boolean",
          "char",
          "Character",
          "byte",
          "short",
          "float",
          "Double",
          "BigDecimal",
          "BigInteger",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "Instant",
          "OffsetDateTime",
          "ZonedDateTime",
          "OffsetTime",
          "Duration",
          "UUID",
          "byte[]",
          "char[]",
          "Byte[]",
          "java.util.Date",
          "Calendar",
          "java.sql.Timestamp",
          "java.sql.Date",
          "java.sql.Time",
          "Locale",
          "Currency",
          "TimeZone",
          "java.net.URL",
          "java.net.InetAddress",
          "Class<?>",
          "Year",
          "ZoneId",
          "ZoneOffset",
          "String[]",
          "int[]",
          "List<String>",
          "Set<Integer>",
          "DayOfWeek",
          "Serializable",
          "UUID[]",
          "java.sql.Blob",
          "java.sql.Clob",
          "MonthDay",
          "YearMonth");
  private static final List<String> SIMPLE =
      List.of(
          "String", "long", "Integer", "LocalDate", "UUID", "short", "BigInteger", "Long", "int");
  private static final List<String> TIMES =
      List.of(
          "LocalTime",
          "LocalDateTime",
          "Instant",
          "OffsetDateTime",
          "ZonedDateTime",
          "java.sql.Timestamp");

  private final Sketch sketch;
  private final Draw draw;

  Basics(Sketch sketch) {
    this.sketch = sketch;
    draw = sketch.draw;
  }

  /** A type that can be a key or an element, without annotations of its own. */
  String simpleType() {
    return draw.one(SIMPLE);
  }

  String type() {
    if (!sketch.enums.isEmpty() && draw.chance(12)) {
      return draw.one(sketch.enums);
    }
    if (!sketch.converters.isEmpty() && draw.chance(8)) {
      return draw.one(sketch.converters).type();
    }
    return draw.one(TYPES);
  }

  /**
   * @param secondaries the tables besides the primary one
   * @param whole whether the attribute stands in an entity
   */
  Attribute attribute(List<String> secondaries, boolean whole) {
    String type = type();
    List<Use> uses = new ArrayList<>();
    typing(type, uses, whole);
    if (uses.stream().anyMatch(use -> use.name().equals("TimeZoneStorage"))) {
      if (sketch.fresh.chance(40)) {
        uses.add(column(type));
      }
      if (sketch.fresh.chance(30)) {
        uses.add(Use.of("TimeZoneColumn", "name = \"zone" + sketch.next() + "\""));
      }
      return new Attribute(uses, type, sketch.attribute());
    }
    if (!secondaries.isEmpty() && draw.chance(40)) {
      uses.add(column(type).with("table = \"" + draw.one(secondaries) + "\""));
    } else if (draw.chance(45)) {
      uses.add(column(type));
    }
    if (draw.chance(10)) {
      uses.add(Use.of("Basic", "optional = " + draw.chance(40)));
    }
    if (draw.chance(5)) {
      uses.add(Use.of("Comment", "\"about it\""));
    }
    return new Attribute(uses, type, sketch.attribute());
  }

  /**
   * What an attribute or an element of such a type may carry.
   *
   * @param zoned whether a second column may keep the time zone
   */
  void typing(String type, List<Use> uses, boolean zoned) {
    if (sketch.enums.contains(type) || type.equals("DayOfWeek")) {
      if (!sketch.valued.contains(type) && draw.chance(60)) {
        uses.add(Use.of("Enumerated", draw.of("EnumType.STRING", "EnumType.ORDINAL")));
      }
      boolean converted = sketch.converters.stream().anyMatch(c -> c.type().equals(type));
      if ((!converted || sketch.fresh.chance(50)) && draw.chance(8)) {
        uses.add(Use.of("JdbcTypeCode", "SqlTypes." + draw.of("NAMED_ENUM", "VARCHAR", "INTEGER")));
      }
    } else if (type.equals("java.util.Date") || type.equals("Calendar")) {
      if (draw.chance(70)) {
        uses.add(
            Use.of(
                "jakarta.persistence.Temporal",
                "TemporalType." + draw.of("DATE", "TIME", "TIMESTAMP")));
      }
    } else if (type.matches("String|byte\\[\\]|char\\[\\]|Serializable") && draw.chance(15)) {
      uses.add(Use.of("Lob"));
    } else if (type.equals("String") && draw.chance(12)) {
      uses.add(
          draw.of(
              Use.of("ColumnDefault", "\"'none'\""),
              Use.of("Nationalized"),
              Use.of(
                  "JdbcTypeCode", "SqlTypes." + draw.of("LONG32VARCHAR", "JSON", "CHAR", "CLOB"))));
    } else if (type.equals("OffsetDateTime") || type.equals("ZonedDateTime")) {
      // Of a property Hibernate loses the columns.
      if (!sketch.properties && zoned && draw.chance(30)) {
        uses.add(
            Use.of(
                "TimeZoneStorage",
                "TimeZoneStorageType."
                    + draw.of("NATIVE", "NORMALIZE", "COLUMN", "AUTO", "NORMALIZE_UTC")));
      }
    } else if (type.equals("Instant") && draw.chance(30)) {
      uses.add(draw.of(Use.of("CreationTimestamp"), Use.of("UpdateTimestamp")));
    } else if (type.equals("boolean") && draw.chance(25)) {
      uses.add(
          Use.of(
              "Convert",
              "converter = org.hibernate.type."
                  + draw.of("YesNo", "TrueFalse", "NumericBoolean")
                  + "Converter.class"));
    } else if (type.equals("UUID") && draw.chance(15)) {
      uses.add(Use.of("JdbcTypeCode", "SqlTypes." + draw.of("CHAR", "VARCHAR", "BINARY")));
    } else if (type.endsWith("]") && draw.chance(20)) {
      uses.add(Use.of("org.hibernate.annotations.Array", "length = " + draw.between(1, 9)));
    }
    for (Sketch.Converter converter : sketch.converters) {
      boolean typed = uses.stream().anyMatch(use -> use.name().equals("Enumerated"));
      if (!typed && converter.type().equals(type) && (!converter.auto() || draw.chance(20))) {
        uses.add(
            draw.chance(80)
                ? Use.of("Convert", "converter = " + converter.name() + ".class")
                : Use.of("Convert", "disableConversion = true"));
      }
    }
  }

  Use column(String type) {
    List<String> members = new ArrayList<>();
    String name = sketch.identifier("c");
    if (draw.chance(50)) {
      members.add("name = \"" + name + "\"");
    }
    if (draw.chance(30)) {
      members.add("nullable = " + draw.chance(20));
    }
    if (!type.endsWith("DateTime") && draw.chance(12)) {
      members.add("unique = true");
    }
    boolean exact = !type.matches("float|Float|double|Double");
    if (draw.chance(25)) {
      String length = "length = " + draw.of(1, 31, 255, 4000, 40000, 70000, 20000000);
      members.addAll(exact ? List.of(length) : List.of());
    }
    if (exact && draw.chance(20)) {
      members.add("precision = " + draw.between(1, 20));
    }
    if (exact && draw.chance(15)) {
      members.add("scale = " + draw.between(0, 6));
    }
    if (TIMES.contains(type) && draw.chance(40)) {
      members.add("secondPrecision = " + draw.between(0, 9));
    }
    if (draw.chance(6) && type.equals("Integer")) {
      members.add(
          "columnDefinition = \""
              + draw.of("text", "varchar(7) default 'x'", "bigint not null", "char(3)")
              + "\"");
    }
    if (draw.chance(5)) {
      members.add("comment = \"a comment\"");
    }
    if (type.equals("String")
        && draw.chance(15)
        && members.size() > 0
        && members.get(0).startsWith("name = \"c")) {
      String named = draw.chance(50) ? "name = \"ck" + sketch.next() + "\", " : "";
      members.add(
          "check = @CheckConstraint(" + named + "constraint = \"" + name + " is not null\")");
    }
    if (draw.chance(5)) {
      members.add(draw.of("insertable = false", "updatable = false"));
    }
    return new Use("Column", members);
  }
}
