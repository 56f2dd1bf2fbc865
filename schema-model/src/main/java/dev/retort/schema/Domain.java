package dev.retort.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with rules of its own.
 *
 * @param type the type beneath, as {@code format_type} spells it; aliases are respelled
 * @param collation null for the base type's own collation
 * @param checks sorted by name
 */
public record Domain(
    QualifiedName name,
    String type,
    boolean nullable,
    @Nullable SqlExpression defaultValue,
    @Nullable QualifiedName collation,
    List<CheckConstraint> checks,
    @Nullable String comment,
    Origin origin) {
  public Domain {
    type = SqlTypes.canonical(type);
    checks = checks.stream().sorted(Comparator.comparing(CheckConstraint::name)).toList();
  }

  /** A domain without rules. */
  public static Domain of(QualifiedName name, String type) {
    return new Domain(name, type, true, null, null, List.of(), null, Origin.UNKNOWN);
  }

  public Domain withName(QualifiedName other) {
    return new Domain(other, type, nullable, defaultValue, collation, checks, comment, origin);
  }

  public Domain withType(String other) {
    return new Domain(name, other, nullable, defaultValue, collation, checks, comment, origin);
  }

  public Domain withNullable(boolean other) {
    return new Domain(name, type, other, defaultValue, collation, checks, comment, origin);
  }

  public Domain withDefault(@Nullable SqlExpression other) {
    return new Domain(name, type, nullable, other, collation, checks, comment, origin);
  }

  public Domain withCollation(@Nullable QualifiedName other) {
    return new Domain(name, type, nullable, defaultValue, other, checks, comment, origin);
  }

  public Domain withChecks(List<CheckConstraint> other) {
    return new Domain(name, type, nullable, defaultValue, collation, other, comment, origin);
  }

  public Domain withComment(@Nullable String other) {
    return new Domain(name, type, nullable, defaultValue, collation, checks, other, origin);
  }

  public Domain withOrigin(Origin other) {
    return new Domain(name, type, nullable, defaultValue, collation, checks, comment, other);
  }
}
