package dev.retort.scanner.mapping.types;

/**
 * The PostgreSQL type of a JDBC type and a size ({@code PostgreSQLDialect}, {@code SizeStrategy}).
 */
final class Ddl {
  /** The longest {@code varchar} that PostgreSQL allows; longer ones are {@code text}. */
  static final int MAX_VARCHAR = 10_485_760;

  /** Hibernate's {@code Length.LONG}, which "long" JDBC types have. */
  static final int LONG = 32_600;

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  private Ddl() {}

  /**
   * @param timeSeconds the digits of seconds of a time that states none
   */
  static String of(JdbcType jdbc, JavaBasic java, Size size, int timeSeconds) {
    return switch (jdbc) {
      case BIT -> "bit(" + size.length(java.length()) + ")";
      case TINYINT, SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case FLOAT, DOUBLE -> floating(java, size);
      case NUMERIC, DECIMAL -> numeric(java, size);
      case CHAR, NCHAR -> "char(" + size.length(java.length()) + ")";
      case VARCHAR, NVARCHAR -> varchar(size.length(java.length()));
      case LONGVARCHAR, LONGNVARCHAR -> varchar(size.length(LONG));
      case LONG32VARCHAR, LONG32NVARCHAR -> "text";
      case DATE, LOCAL_DATE -> "date";
      case TIME, LOCAL_TIME, OFFSET_TIME -> "time(" + seconds(size, timeSeconds) + ")";
      case TIME_WITH_TIMEZONE, TIME_UTC ->
          "time(" + seconds(size, timeSeconds) + ") with time zone";
      case TIMESTAMP, LOCAL_DATE_TIME -> "timestamp(" + seconds(size, 6) + ")";
      case TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC, INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME ->
          "timestamp(" + seconds(size, 6) + ") with time zone";
      case INTERVAL_SECOND -> "interval second(6)";
      case DURATION -> numeric(new JavaBasic(JdbcType.NUMERIC, 255, 21, 0), size);
      case BINARY, VARBINARY, LONGVARBINARY, LONG32VARBINARY -> "bytea";
      case BLOB, CLOB, NCLOB, MATERIALIZED_BLOB, MATERIALIZED_CLOB, MATERIALIZED_NCLOB -> "oid";
      case BOOLEAN -> "boolean";
      case UUID -> "uuid";
      case JSON, JSON_ARRAY -> "jsonb";
      case INET -> "inet";
      case SQLXML, XML_ARRAY -> "xml";
      case GEOMETRY -> "geometry";
      case GEOGRAPHY -> "geography";
      case ARRAY, NAMED_ENUM, NAMED_ORDINAL_ENUM ->
          throw new IllegalArgumentException(jdbc + " needs more than a size");
    };
  }

  private static String varchar(int length) {
    return length > MAX_VARCHAR ? "text" : "varchar(" + length + ")";
  }

  /** A stated precision counts decimal digits, the type's counts binary ones. */
  private static String floating(JavaBasic java, Size size) {
    int bits =
        size.precision() == null
            ? java.precision()
            : (int) Math.ceil(size.precision() * BITS_PER_DIGIT);
    return bits <= 24 ? "real" : "double precision";
  }

  private static String numeric(JavaBasic java, Size size) {
    Integer precision = size.precision();
    Integer scale = size.scale();
    return precision == null
        ? "numeric(" + java.precision() + "," + java.scale() + ")"
        : "numeric(" + precision + "," + (scale == null ? java.scale() : scale) + ")";
  }

  /** The server cuts more than six digits of seconds to six. */
  private static int seconds(Size size, int fallback) {
    Integer stated = size.seconds();
    return Math.min(stated == null ? fallback : stated, 6);
  }
}
