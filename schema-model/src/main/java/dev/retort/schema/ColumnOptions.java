package dev.retort.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the values of a column are stored and counted. JPA says none of this, so a model that leaves
 * it open takes over what the database has.
 *
 * @param compression the method, {@code pglz} or {@code lz4}; empty for the server's default
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}; empty for what
 *     the type has anyway
 * @param statistics the statistics target; -1 for the server's default
 * @param parameters what the planner is told, by name: {@code n_distinct}, {@code
 *     n_distinct_inherited}
 */
public record ColumnOptions(
    String compression, String storage, int statistics, Map<String, String> parameters) {
  /** What a column has of which nothing is said. */
  public static final ColumnOptions DEFAULT = new ColumnOptions("", "", -1);

  public ColumnOptions {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** Nothing is told to the planner. */
  public ColumnOptions(String compression, String storage, int statistics) {
    this(compression, storage, statistics, Map.of());
  }

  public ColumnOptions withCompression(String other) {
    return new ColumnOptions(other, storage, statistics, parameters);
  }

  public ColumnOptions withStorage(String other) {
    return new ColumnOptions(compression, other, statistics, parameters);
  }

  public ColumnOptions withStatistics(int other) {
    return new ColumnOptions(compression, storage, other, parameters);
  }

  public ColumnOptions withParameters(Map<String, String> other) {
    return new ColumnOptions(compression, storage, statistics, other);
  }

  /** What is left of them when the column gets another type. */
  public ColumnOptions afterTypeChange() {
    return new ColumnOptions("", "", statistics, parameters);
  }
}
