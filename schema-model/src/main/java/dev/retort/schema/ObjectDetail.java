package dev.retort.schema;

/**
 * One statement that completes an object after it was created, and the one that takes it back:
 * {@code ALTER TABLE t DISABLE TRIGGER g} and {@code ALTER TABLE t ENABLE TRIGGER g}.
 *
 * @param set SQL without a terminator
 * @param unset what leads from there to what a newly created object has
 */
public record ObjectDetail(String set, String unset) implements Comparable<ObjectDetail> {
  public ObjectDetail {
    if (set.isBlank() || unset.isBlank()) {
      throw new IllegalArgumentException("a detail needs both statements");
    }
  }

  @Override
  public int compareTo(ObjectDetail other) {
    int bySet = set.compareTo(other.set);
    return bySet != 0 ? bySet : unset.compareTo(other.unset);
  }
}
