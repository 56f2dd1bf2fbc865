package dev.retort.scanner.mapping.types;

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

  public boolean isLob() {
    return jdbc.isLob();
  }

  public boolean isIntegral() {
    return jdbc.isIntegral();
  }
}
