package dev.retort.scanner.mapping.types;

import dev.retort.scanner.mapping.table.PartDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column type of a basic value.
 *
 * @param sql PostgreSQL's words, with sizes
 * @param check null where every value of the type is allowed
 * @param labels where the type is an enum type of the database, its labels in order; else empty
 */
public record BasicType(
    JdbcType jdbc, String sql, @Nullable ValueCheck check, List<String> labels) {
  public BasicType {
    labels = List.copyOf(labels);
  }

  BasicType(JdbcType jdbc, String sql, @Nullable ValueCheck check) {
    this(jdbc, sql, check, List.of());
  }

  BasicType withCheck(@Nullable ValueCheck other) {
    return new BasicType(jdbc, sql, other, labels);
  }

  /**
   * How a value is read out of a document.
   *
   * @param column the column's type
   * @param sized whether an annotation or the Java type gives the column a length
   */
  public PartDraft part(String column, boolean sized) {
    PartDraft.Form form =
        switch (jdbc) {
          case BINARY, VARBINARY, LONG32VARBINARY -> PartDraft.Form.BYTES;
          case ARRAY -> PartDraft.Form.ARRAY;
          default -> PartDraft.Form.PLAIN;
        };
    String cast =
        switch (jdbc) {
          case CHAR, NCHAR, VARCHAR, NVARCHAR -> sized ? sql : "varchar";
          case FLOAT, DOUBLE -> sql.equals("real") ? "float(24)" : "float(53)";
          default -> sql;
        };
    return new PartDraft(column, cast, form);
  }

  /**
   * The bytes that Hibernate counts where it asks for the JDBC type rather than for the type that
   * is written ({@code JdbcType#getDefaultSqlTypeCode} and {@code #getDdlTypeCode}); null where
   * these are one.
   */
  public @Nullable Integer jdbcBytes() {
    return switch (jdbc) {
      case DOUBLE -> 8;
      case DURATION, INSTANT, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_TIME, ZONED_DATE_TIME ->
          Integer.MAX_VALUE;
      default -> null;
    };
  }

  /** The bytes of a length that the column's type does not tell; null where it does. */
  public @Nullable Integer bytes(Size size) {
    return switch (jdbc) {
      case BINARY, VARBINARY, LONG32VARBINARY -> size.length();
      case LONGVARBINARY -> size.length(Ddl.LONG);
      case LONG32VARCHAR, LONG32NVARCHAR -> size.length(Ddl.MAX_VARCHAR);
      default -> null;
    };
  }

  public boolean isLob() {
    return jdbc.isLob();
  }

  public boolean isIntegral() {
    return jdbc.isIntegral();
  }
}
