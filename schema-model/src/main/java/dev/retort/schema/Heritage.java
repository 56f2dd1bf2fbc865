package dev.retort.schema;

import java.util.Map;
import java.util.Set;

/**
 * What a table has of its parents alone, as far as changes to the parents act on it. Takes no part
 * in equality: two tables that differ in it hold the same rows under the same rules.
 *
 * @param columns the columns that it does not declare itself: they go when their parents' go
 * @param notNulls of its own columns that are {@code NOT NULL}, those which it does not require
 *     itself; known from PostgreSQL 18 on
 * @param merged the checks that it inherits and declares, too: they stay when their parents' go
 * @param names of a partition: its names for the constraints and indexes of its parent, by the
 *     parent's
 */
public record Heritage(
    Set<String> columns, Set<String> notNulls, Set<String> merged, Map<String, String> names) {
  /** Of a table without parents, or of which nothing is known. */
  public static final Heritage NONE = new Heritage(Set.of(), Set.of(), Set.of(), Map.of());

  public Heritage {
    columns = Set.copyOf(columns);
    notNulls = Set.copyOf(notNulls);
    merged = Set.copyOf(merged);
    names = Map.copyOf(names);
  }
}
