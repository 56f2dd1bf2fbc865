package dev.retort.scanner.mapping.types;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate makes of a Java type by default: the JDBC type that it recommends and the sizes
 * that go with it ({@code org.hibernate.type.descriptor.java}).
 *
 * @param length in characters or bytes
 * @param precision digits of a number, binary ones of a floating-point number
 */
record JavaBasic(JdbcType jdbc, int length, int precision, int scale) {
  private static final Map<String, JavaBasic> DEFAULTS = defaults();

  static final JavaBasic SERIALIZABLE = of(JdbcType.VARBINARY);

  static JavaBasic of(JdbcType jdbc) {
    return new JavaBasic(jdbc, 255, 19, 0);
  }

  JavaBasic with(JdbcType other) {
    return new JavaBasic(other, length, precision, scale);
  }

  /** Null for a type that Hibernate does not map by itself. */
  static @Nullable JavaBasic find(String javaType) {
    return DEFAULTS.get(javaType);
  }

  private static Map<String, JavaBasic> defaults() {
    Map<String, JavaBasic> map = new HashMap<>();
    put(map, new JavaBasic(JdbcType.BOOLEAN, 1, 1, 0), "boolean", "java.lang.Boolean");
    put(map, new JavaBasic(JdbcType.TINYINT, 1, 3, 0), "byte", "java.lang.Byte");
    put(map, new JavaBasic(JdbcType.SMALLINT, 6, 5, 0), "short", "java.lang.Short");
    put(map, new JavaBasic(JdbcType.INTEGER, 11, 10, 0), "int", "java.lang.Integer");
    put(map, new JavaBasic(JdbcType.BIGINT, 20, 19, 0), "long", "java.lang.Long");
    put(map, new JavaBasic(JdbcType.FLOAT, 14, 24, 0), "float", "java.lang.Float");
    put(map, new JavaBasic(JdbcType.DOUBLE, 24, 53, 0), "double", "java.lang.Double");
    put(map, new JavaBasic(JdbcType.NUMERIC, 40, 38, 2), "java.math.BigDecimal");
    put(map, new JavaBasic(JdbcType.NUMERIC, 39, 38, 0), "java.math.BigInteger");
    put(map, new JavaBasic(JdbcType.CHAR, 1, 3, 0), "char", "java.lang.Character");
    put(map, new JavaBasic(JdbcType.VARCHAR, 3, 19, 0), "java.util.Currency");
    put(map, new JavaBasic(JdbcType.VARCHAR, 6, 19, 0), "java.time.ZoneOffset");
    put(
        map,
        of(JdbcType.VARCHAR),
        "java.lang.String",
        "char[]",
        "java.lang.Class",
        "java.net.URL",
        "java.time.ZoneId",
        "java.util.Locale",
        "java.util.TimeZone");
    put(map, of(JdbcType.VARBINARY), "byte[]");
    put(
        map,
        of(JdbcType.TIMESTAMP),
        "java.util.Date",
        "java.util.Calendar",
        "java.util.GregorianCalendar",
        "java.sql.Timestamp",
        "java.time.LocalDateTime");
    put(map, of(JdbcType.DATE), "java.sql.Date", "java.time.LocalDate");
    put(map, of(JdbcType.TIME), "java.sql.Time", "java.time.LocalTime");
    put(map, of(JdbcType.TIME), "java.time.OffsetTime");
    put(map, of(JdbcType.TIMESTAMP_UTC), "java.time.Instant");
    put(
        map,
        of(JdbcType.TIMESTAMP_WITH_TIMEZONE),
        "java.time.OffsetDateTime",
        "java.time.ZonedDateTime");
    put(map, new JavaBasic(JdbcType.DURATION, 255, 21, 0), "java.time.Duration");
    put(map, of(JdbcType.INTEGER), "java.time.Year");
    put(map, new JavaBasic(JdbcType.UUID, 36, 19, 0), "java.util.UUID");
    put(
        map,
        of(JdbcType.INET),
        "java.net.InetAddress",
        "java.net.Inet4Address",
        "java.net.Inet6Address");
    put(map, of(JdbcType.BLOB), "java.sql.Blob");
    put(map, of(JdbcType.CLOB), "java.sql.Clob");
    put(map, of(JdbcType.NCLOB), "java.sql.NClob");
    return Map.copyOf(map);
  }

  private static void put(Map<String, JavaBasic> map, JavaBasic basic, String... javaTypes) {
    for (String javaType : javaTypes) {
      map.put(javaType, basic);
    }
  }
}
