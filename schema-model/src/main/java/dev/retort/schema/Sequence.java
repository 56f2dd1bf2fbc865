package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that no identity or serial column owns. An attribute that is null is one the model
 * does not manage: it equals whatever the database has.
 */
public record Sequence(
    QualifiedName name,
    @Nullable String type,
    @Nullable Long start,
    @Nullable Long increment,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Long cache,
    @Nullable Boolean cycle,
    @Nullable String comment,
    Origin origin) {

  public static Sequence of(QualifiedName name, long start, long increment) {
    return new Sequence(
        name, "bigint", start, increment, null, null, null, null, null, Origin.UNKNOWN);
  }

  public Sequence withName(QualifiedName other) {
    return new Sequence(other, type, start, increment, min, max, cache, cycle, comment, origin);
  }

  public Sequence withOrigin(Origin other) {
    return new Sequence(name, type, start, increment, min, max, cache, cycle, comment, other);
  }
}
