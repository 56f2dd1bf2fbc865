package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's own descriptors of Java and JDBC types, as {@code @JavaType} and {@code @JdbcType}
 * name them. What a descriptor of the application's own does is written in Java.
 */
public final class Descriptors {
  private static final String JDBC = "org.hibernate.type.descriptor.jdbc.";
  private static final String JAVA = "org.hibernate.type.descriptor.java.";
  private static final String POSTGRES = "org.hibernate.dialect.type.PostgreSQL";

  private static final Map<String, JdbcType> JDBC_TYPES =
      Map.ofEntries(
          Map.entry(JDBC + "BigInt", JdbcType.BIGINT),
          Map.entry(JDBC + "Binary", JdbcType.BINARY),
          Map.entry(JDBC + "Blob", JdbcType.BLOB),
          Map.entry(JDBC + "Boolean", JdbcType.BOOLEAN),
          Map.entry(JDBC + "Char", JdbcType.CHAR),
          Map.entry(JDBC + "Clob", JdbcType.CLOB),
          Map.entry(JDBC + "Date", JdbcType.DATE),
          Map.entry(JDBC + "Decimal", JdbcType.DECIMAL),
          Map.entry(JDBC + "Double", JdbcType.DOUBLE),
          Map.entry(JDBC + "Float", JdbcType.FLOAT),
          Map.entry(JDBC + "Integer", JdbcType.INTEGER),
          Map.entry(JDBC + "Json", JdbcType.JSON),
          Map.entry(JDBC + "LongNVarchar", JdbcType.LONGNVARCHAR),
          Map.entry(JDBC + "LongVarbinary", JdbcType.LONGVARBINARY),
          Map.entry(JDBC + "LongVarchar", JdbcType.LONGVARCHAR),
          Map.entry(JDBC + "NChar", JdbcType.NCHAR),
          Map.entry(JDBC + "NClob", JdbcType.NCLOB),
          Map.entry(JDBC + "NVarchar", JdbcType.NVARCHAR),
          Map.entry(JDBC + "Numeric", JdbcType.NUMERIC),
          Map.entry(JDBC + "Real", JdbcType.REAL),
          Map.entry(JDBC + "SmallInt", JdbcType.SMALLINT),
          Map.entry(JDBC + "Time", JdbcType.TIME),
          Map.entry(JDBC + "Timestamp", JdbcType.TIMESTAMP),
          Map.entry(JDBC + "TimestampUtcAsInstant", JdbcType.TIMESTAMP_UTC),
          Map.entry(JDBC + "TimestampUtcAsJdbcTimestamp", JdbcType.TIMESTAMP_UTC),
          Map.entry(JDBC + "TimestampUtcAsOffsetDateTime", JdbcType.TIMESTAMP_UTC),
          Map.entry(JDBC + "TimestampWithTimeZone", JdbcType.TIMESTAMP_WITH_TIMEZONE),
          Map.entry(JDBC + "TinyInt", JdbcType.TINYINT),
          Map.entry(JDBC + "UUID", JdbcType.UUID),
          Map.entry(JDBC + "Varbinary", JdbcType.VARBINARY),
          Map.entry(JDBC + "Varchar", JdbcType.VARCHAR),
          Map.entry(JDBC + "Xml", JdbcType.SQLXML),
          Map.entry(POSTGRES + "Enum", JdbcType.NAMED_ENUM),
          Map.entry(POSTGRES + "Inet", JdbcType.INET),
          Map.entry(POSTGRES + "OrdinalEnum", JdbcType.NAMED_ORDINAL_ENUM));

  private static final Map<String, String> JAVA_TYPES =
      Map.ofEntries(
          Map.entry(JAVA + "BigDecimal", "java.math.BigDecimal"),
          Map.entry(JAVA + "BigInteger", "java.math.BigInteger"),
          Map.entry(JAVA + "Boolean", "java.lang.Boolean"),
          Map.entry(JAVA + "Byte", "java.lang.Byte"),
          Map.entry(JAVA + "Character", "java.lang.Character"),
          Map.entry(JAVA + "Class", "java.lang.Class"),
          Map.entry(JAVA + "Currency", "java.util.Currency"),
          Map.entry(JAVA + "Double", "java.lang.Double"),
          Map.entry(JAVA + "Duration", "java.time.Duration"),
          Map.entry(JAVA + "Float", "java.lang.Float"),
          Map.entry(JAVA + "InetAddress", "java.net.InetAddress"),
          Map.entry(JAVA + "Instant", "java.time.Instant"),
          Map.entry(JAVA + "Integer", "java.lang.Integer"),
          Map.entry(JAVA + "JdbcDate", "java.sql.Date"),
          Map.entry(JAVA + "JdbcTime", "java.sql.Time"),
          Map.entry(JAVA + "JdbcTimestamp", "java.sql.Timestamp"),
          Map.entry(JAVA + "LocalDate", "java.time.LocalDate"),
          Map.entry(JAVA + "LocalDateTime", "java.time.LocalDateTime"),
          Map.entry(JAVA + "LocalTime", "java.time.LocalTime"),
          Map.entry(JAVA + "Locale", "java.util.Locale"),
          Map.entry(JAVA + "Long", "java.lang.Long"),
          Map.entry(JAVA + "OffsetDateTime", "java.time.OffsetDateTime"),
          Map.entry(JAVA + "OffsetTime", "java.time.OffsetTime"),
          Map.entry(JAVA + "Short", "java.lang.Short"),
          Map.entry(JAVA + "String", "java.lang.String"),
          Map.entry(JAVA + "TimeZone", "java.util.TimeZone"),
          Map.entry(JAVA + "UUID", "java.util.UUID"),
          Map.entry(JAVA + "Url", "java.net.URL"),
          Map.entry(JAVA + "Year", "java.time.Year"),
          Map.entry(JAVA + "ZonedDateTime", "java.time.ZonedDateTime"));

  private Descriptors() {}

  /** Whether an annotation names a descriptor that is known here. */
  public static boolean isKnown(AnnotationUse use) {
    return jdbc(use) != null || java(use) != null;
  }

  /** Whether this is one of the annotations that name a descriptor. */
  public static boolean isDescriptor(String annotation) {
    return annotation.startsWith(Jpa.HIBERNATE)
        && (annotation.endsWith("JavaType") || annotation.endsWith("JdbcType"));
  }

  /** The code that {@code @XJdbcTypeCode} states or {@code @XJdbcType} leads to; null for none. */
  public static @Nullable Long code(List<AnnotationUse> annotations, String prefix) {
    if (!AnnotationUse.anyStartsWith(annotations, Jpa.HIBERNATE)) {
      return null;
    }
    for (AnnotationUse use : annotations) {
      if (is(use, prefix, "JdbcTypeCode")
          && use.value("value").orElse(null) instanceof AnnotationValue.Whole whole) {
        return whole.number();
      }
      JdbcType named = is(use, prefix, "JdbcType") ? jdbc(use) : null;
      if (named != null) {
        return (long) named.code();
      }
    }
    return null;
  }

  /** The type that {@code @XJavaType} leads to. */
  public static Optional<TypeRef> javaType(List<AnnotationUse> annotations, String prefix) {
    if (!AnnotationUse.anyStartsWith(annotations, Jpa.HIBERNATE)) {
      return Optional.empty();
    }
    for (AnnotationUse use : annotations) {
      TypeRef named = is(use, prefix, "JavaType") ? java(use) : null;
      if (named != null) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  private static boolean is(AnnotationUse use, String prefix, String name) {
    return use.type().startsWith(Jpa.HIBERNATE)
        && use.type().length() == Jpa.HIBERNATE.length() + prefix.length() + name.length()
        && use.type().startsWith(prefix, Jpa.HIBERNATE.length())
        && use.type().endsWith(name);
  }

  /** The Java type that goes with a JDBC type where nothing else says what it is. */
  public static Optional<TypeRef> recommended(long code) {
    return JdbcType.of(code)
        .map(
            jdbc ->
                switch (jdbc) {
                  case TINYINT -> "java.lang.Byte";
                  case SMALLINT -> "java.lang.Short";
                  case INTEGER -> "java.lang.Integer";
                  case BIGINT -> "java.lang.Long";
                  case NUMERIC, DECIMAL -> "java.math.BigDecimal";
                  case UUID -> "java.util.UUID";
                  default -> "java.lang.String";
                })
        .map(TypeRef::of);
  }

  private static @Nullable JdbcType jdbc(AnnotationUse use) {
    return JDBC_TYPES.get(descriptor(use, "JdbcType"));
  }

  private static @Nullable TypeRef java(AnnotationUse use) {
    String name = JAVA_TYPES.get(descriptor(use, "JavaType"));
    return name == null ? null : TypeRef.of(name);
  }

  private static String descriptor(AnnotationUse use, String suffix) {
    String name = use.type("value").map(TypeRef::name).orElse("");
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
  }
}
