package dev.retort.operations;

import dev.retort.schema.QualifiedName;

/** The beginning of many statements about types. */
final class AlterType {
  private AlterType() {}

  /** {@code ALTER TYPE public.address } and the rest. */
  static Statement type(SqlContext context, QualifiedName type, String action) {
    return Statement.of(LockLevel.NONE, "ALTER TYPE " + context.quote(type) + " " + action);
  }

  /** {@code ALTER DOMAIN public.email } and the rest. */
  static Statement domain(SqlContext context, QualifiedName domain, String action) {
    return Statement.of(LockLevel.NONE, "ALTER DOMAIN " + context.quote(domain) + " " + action);
  }
}
