package dev.retort.scanner.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a name stands.
 *
 * @param type the innermost type around it; null at the top of a file
 * @param header whether it stands in that type's header or on its annotations, where the type's own
 *     members are not in scope
 */
record Scope(SourceUnit unit, @Nullable SourceType type, boolean header) {
  static Scope top(SourceUnit unit) {
    return new Scope(unit, null, false);
  }

  static Scope header(SourceType type) {
    return new Scope(type.unit(), type, true);
  }

  static Scope body(SourceType type) {
    return new Scope(type.unit(), type, false);
  }
}
