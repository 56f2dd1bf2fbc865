package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A range type.
 *
 * @param subtype as {@code format_type} spells it; aliases are respelled
 * @param opclass the operator class that orders the subtype; null for its default one
 * @param collation null for the subtype's own
 * @param canonical the function that brings ranges to one form; null for none
 * @param difference the function that measures the distance of two values; null for none
 * @param multirange the name of the multirange type that comes with it; null for the one that
 *     PostgreSQL derives
 */
public record RangeType(
    QualifiedName name,
    String subtype,
    @Nullable String opclass,
    @Nullable QualifiedName collation,
    @Nullable String canonical,
    @Nullable String difference,
    @Nullable QualifiedName multirange,
    @Nullable String comment,
    Origin origin) {
  public RangeType {
    subtype = SqlTypes.canonical(subtype);
    if (name.withName(derivedMultirange(name.name())).equals(multirange)) {
      multirange = null;
    }
  }

  public static RangeType of(QualifiedName name, String subtype) {
    return new RangeType(name, subtype, null, null, null, null, null, null, Origin.UNKNOWN);
  }

  /** The name of the multirange type that comes with this one. */
  public QualifiedName multirangeName() {
    return multirange != null ? multirange : name.withName(derivedMultirange(name.name()));
  }

  public RangeType withMultirange(@Nullable QualifiedName other) {
    return new RangeType(
        name, subtype, opclass, collation, canonical, difference, other, comment, origin);
  }

  public RangeType withName(QualifiedName other) {
    return new RangeType(
        other,
        subtype,
        opclass,
        collation,
        canonical,
        difference,
        multirangeName(),
        comment,
        origin);
  }

  public RangeType withSubtype(String other) {
    return new RangeType(
        name, other, opclass, collation, canonical, difference, multirange, comment, origin);
  }

  public RangeType withOrigin(Origin other) {
    return new RangeType(
        name, subtype, opclass, collation, canonical, difference, multirange, comment, other);
  }

  /**
   * What PostgreSQL calls the multirange of a range of that name ({@code makeMultirangeTypeName}).
   */
  private static String derivedMultirange(String range) {
    int place = range.indexOf("range");
    return place < 0
        ? Identifiers.truncate(range, Identifiers.MAX_BYTES - "_multirange".length())
            + "_multirange"
        : Identifiers.truncate(range.substring(0, place) + "multi" + range.substring(place));
  }
}
