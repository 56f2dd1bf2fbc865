package dev.retort.schema;

/**
 * Where a schema object came from: a place in a Java file, or an object of the catalog. It never
 * takes part in equality: all origins are equal, so two objects that differ only in origin are the
 * same object.
 *
 * @param place the file name or the catalog object's name; empty when unknown
 * @param line the line, from 1; 0 when there is none
 */
public record Origin(String place, int line) {
  /** No known origin. */
  public static final Origin UNKNOWN = new Origin("", 0);

  public static Origin of(String place, int line) {
    return new Origin(place, line);
  }

  /** An object that was read from a live catalog. */
  public static Origin catalog(String object) {
    return new Origin(object, 0);
  }

  public boolean isKnown() {
    return !place.isEmpty();
  }

  /** This origin, or the other one where this is unknown. */
  public Origin or(Origin other) {
    return isKnown() ? this : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  /** {@code Customer.java:42}, or the place alone, or the empty string. */
  @Override
  public String toString() {
    return line > 0 ? place + ":" + line : place;
  }
}
