package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds columns that must be dropped and added because how they are generated cannot be altered, or
 * because they compute from a column whose type changes.
 */
final class RecreatedColumns {
  private RecreatedColumns() {}

  /** By table, the names of such columns; tables without any are left out. */
  static Map<QualifiedName, Set<String>> of(Sides sides, DiffOptions options) {
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    Map<QualifiedName, Set<String>> found = new TreeMap<>();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        Set<String> columns = of(from, to, options);
        if (!columns.isEmpty()) {
          found.put(from.name(), columns);
        }
      }
    }
    return found;
  }

  private static Set<String> of(Table from, Table to, DiffOptions options) {
    Set<String> moved = new TreeSet<>(); // what generated columns may not compute from meanwhile
    Set<String> recreated = new TreeSet<>();
    for (Column column : from.columns()) {
      to.column(column.name())
          .ifPresent(
              other -> {
                if (mustRecreate(column, other, options)) {
                  recreated.add(column.name());
                  moved.add(column.name());
                } else if (!column.type().equals(other.type())) {
                  moved.add(column.name());
                }
              });
    }
    for (Column column : from.columns()) {
      Generated generated = column.generated();
      if (generated != null && to.column(column.name()).isPresent()) {
        Set<String> sources = SqlWords.identifiers(generated.expression().text());
        sources.retainAll(moved);
        sources.remove(column.name());
        if (!sources.isEmpty()) {
          recreated.add(column.name());
        }
      }
    }
    return recreated;
  }

  private static boolean mustRecreate(Column from, Column to, DiffOptions options) {
    Generated actual = from.generated();
    Generated wanted = to.generated();
    if (actual == null) {
      return wanted != null;
    }
    if (wanted == null) {
      return true;
    }
    return actual.stored() != wanted.stored()
        || !actual.expression().equals(wanted.expression()) && options.serverVersion() < 17;
  }
}
