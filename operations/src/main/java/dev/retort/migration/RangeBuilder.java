package dev.retort.migration;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import org.jspecify.annotations.Nullable;

/** A range type, to be completed. */
public final class RangeBuilder {
  private final QualifiedName name;
  private final String subtype;
  private @Nullable String opclass;
  private @Nullable QualifiedName collation;
  private @Nullable String canonical;
  private @Nullable String difference;
  private @Nullable QualifiedName multirange;
  private @Nullable String comment;

  RangeBuilder(String name, String subtype) {
    this.name = QualifiedName.parse(name);
    this.subtype = subtype;
  }

  /** The operator class that orders the subtype. */
  public RangeBuilder opclass(String operatorClass) {
    opclass = operatorClass;
    return this;
  }

  public RangeBuilder collate(String collationName) {
    collation = QualifiedName.parse(collationName);
    return this;
  }

  /** The function that brings ranges to one form. */
  public RangeBuilder canonical(String function) {
    canonical = function;
    return this;
  }

  /** The function that measures the distance of two values. */
  public RangeBuilder difference(String function) {
    difference = function;
    return this;
  }

  /** The name of the multirange type, where it is not the one that PostgreSQL derives. */
  public RangeBuilder multirange(String type) {
    multirange = QualifiedName.parse(type);
    return this;
  }

  public RangeBuilder comment(String text) {
    comment = text;
    return this;
  }

  RangeType build() {
    return new RangeType(
        name,
        subtype,
        opclass,
        collation,
        canonical,
        difference,
        multirange,
        comment,
        Origin.UNKNOWN);
  }
}
