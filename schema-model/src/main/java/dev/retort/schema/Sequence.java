package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that is no identity or serial column's own. An attribute that is null is one the model
 * does not manage: it equals whatever the database has.
 *
 * @param owner the column that it goes with, though that does not draw from it; null for none
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
    @Nullable SequenceOwner owner,
    Origin origin) {

  /** A sequence that goes with no column. */
  public Sequence(
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
    this(name, type, start, increment, min, max, cache, cycle, comment, null, origin);
  }

  public static Sequence of(QualifiedName name, long start, long increment) {
    return new Sequence(
        name, "bigint", start, increment, null, null, null, null, null, Origin.UNKNOWN);
  }

  public Sequence withName(QualifiedName other) {
    return new Sequence(
        other, type, start, increment, min, max, cache, cycle, comment, owner, origin);
  }

  public Sequence withOrigin(Origin other) {
    return new Sequence(
        name, type, start, increment, min, max, cache, cycle, comment, owner, other);
  }

  public Sequence withComment(@Nullable String other) {
    return new Sequence(name, type, start, increment, min, max, cache, cycle, other, owner, origin);
  }

  public Sequence withOwner(@Nullable SequenceOwner other) {
    return new Sequence(
        name, type, start, increment, min, max, cache, cycle, comment, other, origin);
  }
}
