package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * @param definition as {@code pg_get_constraintdef} prints it: {@code EXCLUDE USING gist (room WITH
 *     =, during WITH &&)}
 */
public record ExclusionConstraint(
    ObjectName name, SqlExpression definition, @Nullable String comment, Origin origin) {

  public ExclusionConstraint withName(ObjectName other) {
    return new ExclusionConstraint(other, definition, comment, origin);
  }

  public ExclusionConstraint withDefinition(SqlExpression other) {
    return new ExclusionConstraint(name, other, comment, origin);
  }

  public ExclusionConstraint withComment(@Nullable String other) {
    return new ExclusionConstraint(name, definition, other, origin);
  }
}
