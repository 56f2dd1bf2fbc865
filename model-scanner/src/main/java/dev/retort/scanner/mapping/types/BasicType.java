package dev.retort.scanner.mapping.types;

import org.jspecify.annotations.Nullable;

/**
 * The column type of a basic value.
 *
 * @param sql PostgreSQL's words, with sizes
 * @param check null where every value of the type is allowed
 */
public record BasicType(JdbcType jdbc, String sql, @Nullable ValueCheck check) {
  public boolean isLob() {
    return jdbc.isLob();
  }

  public boolean isIntegral() {
    return jdbc.isIntegral();
  }
}
