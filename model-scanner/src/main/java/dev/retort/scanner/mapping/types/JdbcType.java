package dev.retort.scanner.mapping.types;

import java.util.Arrays;
import java.util.Optional;

/**
 * The JDBC types by which Hibernate chooses a column's type ({@code org.hibernate.type.SqlTypes}).
 */
public enum JdbcType {
  BIT(-7),
  TINYINT(-6),
  SMALLINT(5),
  INTEGER(4),
  BIGINT(-5),
  FLOAT(6),
  REAL(7),
  DOUBLE(8),
  NUMERIC(2),
  DECIMAL(3),
  CHAR(1),
  VARCHAR(12),
  LONGVARCHAR(-1),
  LONG32VARCHAR(4001),
  NCHAR(-15),
  NVARCHAR(-9),
  LONGNVARCHAR(-16),
  LONG32NVARCHAR(4002),
  DATE(91),
  TIME(92),
  TIMESTAMP(93),
  TIME_WITH_TIMEZONE(2013),
  TIMESTAMP_WITH_TIMEZONE(2014),
  TIMESTAMP_UTC(3003),
  TIME_UTC(3007),
  INSTANT(3008),
  LOCAL_DATE_TIME(3009),
  LOCAL_DATE(3010),
  LOCAL_TIME(3011),
  OFFSET_DATE_TIME(3012),
  OFFSET_TIME(3013),
  ZONED_DATE_TIME(3014),
  DURATION(3015),
  INTERVAL_SECOND(3100),
  BINARY(-2),
  VARBINARY(-3),
  LONGVARBINARY(-4),
  LONG32VARBINARY(4003),
  BLOB(2004),
  CLOB(2005),
  NCLOB(2011),
  MATERIALIZED_BLOB(3004),
  MATERIALIZED_CLOB(3005),
  MATERIALIZED_NCLOB(3006),
  BOOLEAN(16),
  UUID(3000),
  JSON(3001),
  JSON_ARRAY(3018),
  XML_ARRAY(3019),
  INET(3002),
  SQLXML(2009),
  ARRAY(2003),
  NAMED_ENUM(6001),
  NAMED_ORDINAL_ENUM(6003),
  GEOMETRY(3200),
  GEOGRAPHY(3250);

  private final int code;

  JdbcType(int code) {
    this.code = code;
  }

  /** Empty for a code that no rule here knows. */
  public static Optional<JdbcType> of(long code) {
    return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
  }

  int code() {
    return code;
  }

  boolean isCharacter() {
    return switch (this) {
      case CHAR,
          VARCHAR,
          LONGVARCHAR,
          LONG32VARCHAR,
          NCHAR,
          NVARCHAR,
          LONGNVARCHAR,
          LONG32NVARCHAR ->
          true;
      default -> false;
    };
  }

  boolean isIntegral() {
    return switch (this) {
      case BIT, TINYINT, SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }

  boolean isLob() {
    return switch (this) {
      case BLOB, CLOB, NCLOB, MATERIALIZED_BLOB, MATERIALIZED_CLOB, MATERIALIZED_NCLOB -> true;
      default -> false;
    };
  }
}
