package dev.retort.schema;

/**
 * How the values of a column are stored. JPA says none of this, so a model that leaves it open
 * takes over what the database has.
 *
 * @param compression the method, {@code pglz} or {@code lz4}; empty for the server's default
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}; empty for what
 *     the type has anyway
 * @param statistics the statistics target; -1 for the server's default
 */
public record ColumnOptions(String compression, String storage, int statistics) {
  /** What a column has of which nothing is said. */
  public static final ColumnOptions DEFAULT = new ColumnOptions("", "", -1);

  public ColumnOptions withCompression(String other) {
    return new ColumnOptions(other, storage, statistics);
  }

  public ColumnOptions withStorage(String other) {
    return new ColumnOptions(compression, other, statistics);
  }

  public ColumnOptions withStatistics(int other) {
    return new ColumnOptions(compression, storage, other);
  }

  /** What is left of them when the column gets another type. */
  public ColumnOptions afterTypeChange() {
    return new ColumnOptions("", "", statistics);
  }
}
