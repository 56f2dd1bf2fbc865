package dev.retort.runner.graph;

/** One change of the version table. */
public sealed interface RowChange {
  /** A new row. */
  record Insert(String id) implements RowChange {}

  /** A row that goes away. */
  record Delete(String id) implements RowChange {}

  /** A row that takes another id. */
  record Update(String from, String to) implements RowChange {}
}
