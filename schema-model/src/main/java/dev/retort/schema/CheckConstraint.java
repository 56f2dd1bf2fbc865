package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint. Column checks and table checks are the same thing in the catalog, so they are
 * the same thing here.
 *
 * @param expression without the surrounding {@code CHECK (…)}
 * @param validated false for {@code NOT VALID}; true where it is not enforced
 * @param enforced false for {@code NOT ENFORCED} (PostgreSQL 18)
 */
public record CheckConstraint(
    ObjectName name,
    SqlExpression expression,
    boolean noInherit,
    boolean validated,
    boolean enforced,
    @Nullable String comment,
    Origin origin) {

  /** A check that is enforced. */
  public CheckConstraint(
      ObjectName name,
      SqlExpression expression,
      boolean noInherit,
      boolean validated,
      @Nullable String comment,
      Origin origin) {
    this(name, expression, noInherit, validated, true, comment, origin);
  }

  public static CheckConstraint of(ObjectName name, String expression) {
    return new CheckConstraint(
        name, SqlExpression.of(expression), false, true, null, Origin.UNKNOWN);
  }

  public CheckConstraint withName(ObjectName other) {
    return new CheckConstraint(other, expression, noInherit, validated, enforced, comment, origin);
  }

  public CheckConstraint withExpression(SqlExpression other) {
    return new CheckConstraint(name, other, noInherit, validated, enforced, comment, origin);
  }

  public CheckConstraint withValidated(boolean other) {
    return new CheckConstraint(name, expression, noInherit, other, enforced, comment, origin);
  }

  public CheckConstraint withOrigin(Origin other) {
    return new CheckConstraint(name, expression, noInherit, validated, enforced, comment, other);
  }

  public CheckConstraint withEnforced(boolean other) {
    return new CheckConstraint(name, expression, noInherit, validated, other, comment, origin);
  }

  public CheckConstraint withComment(@Nullable String other) {
    return new CheckConstraint(name, expression, noInherit, validated, enforced, other, origin);
  }
}
