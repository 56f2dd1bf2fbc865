package dev.retort.schema;

/**
 * The name of a constraint or an index within its table.
 *
 * @param text the name, as the catalog stores it
 * @param given whether a person or the catalog chose it; a name that was only derived, because the
 *     model leaves the object unnamed, gives way to whatever name an equal object already has.
 *     Takes no part in equality.
 */
public record ObjectName(String text, boolean given) implements Comparable<ObjectName> {
  public ObjectName {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an object needs a name");
    }
  }

  public static ObjectName given(String text) {
    return new ObjectName(text, true);
  }

  public static ObjectName derived(String text) {
    return new ObjectName(text, false);
  }

  /** As SQL. */
  public String quoted() {
    return Identifiers.quote(text);
  }

  @Override
  public int compareTo(ObjectName other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
