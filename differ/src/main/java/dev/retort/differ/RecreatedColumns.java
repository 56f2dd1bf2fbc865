package dev.retort.differ;

import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds columns that must be dropped and added because how they are generated cannot be altered, or
 * because they compute from a column whose type changes.
 */
final class RecreatedColumns {
  /** PostgreSQL has operators between these, and so writes no casts into expressions. */
  private static final Set<String> SAME_EXPRESSIONS = Set.of("smallint", "integer", "bigint");

  private RecreatedColumns() {}

  /** By table, the names of such columns; tables without any are left out. */
  static Map<QualifiedName, Set<String>> of(Sides sides, DiffOptions options) {
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    Map<QualifiedName, Set<String>> found = new TreeMap<>();
    Families families = Families.common(sides);
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        Set<String> columns = of(from, to, options, sides);
        if (!columns.isEmpty()) {
          found.put(from.name(), columns);
        }
      }
    }
    for (QualifiedName parent : List.copyOf(found.keySet())) {
      for (QualifiedName child : families.descendants(parent)) {
        found.computeIfAbsent(child, c -> new TreeSet<>()).addAll(found.get(parent));
      }
    }
    return found;
  }

  private static Set<String> of(Table from, Table to, DiffOptions options, Sides sides) {
    Set<String> moved = // what generated columns may not compute from meanwhile
        new TreeSet<>(sides.rebuilt().words());
    Set<String> recreated = new TreeSet<>();
    for (Column column : from.columns()) {
      to.column(column.name())
          .ifPresent(
              other -> {
                if (mustRecreate(column, other, options)) {
                  recreated.add(column.name());
                  moved.add(column.name());
                } else if (!column.type().equals(other.type())
                    || !Objects.equals(column.collation(), other.collation())) {
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
        if (!sources.isEmpty() || sides.remade().calledBy(generated.expression())) {
          recreated.add(column.name());
        }
      }
    }
    return recreated;
  }

  /** The columns that get another type, not only another length of one or a wider integer. */
  static Set<String> retyped(Table from, Table to) {
    Set<String> columns = new TreeSet<>();
    for (Column column : from.columns()) {
      to.column(column.name())
          .filter(
              other ->
                  !SAME_EXPRESSIONS.contains(base(column))
                      || !SAME_EXPRESSIONS.contains(base(other)))
          .filter(other -> !base(column).equals(base(other)))
          .ifPresent(other -> columns.add(column.name()));
    }
    return columns;
  }

  private static String base(Column column) {
    TypeShape shape = TypeShape.of(column.type());
    return shape.base() + (shape.array() ? "[]" : "");
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
    boolean converts = // which ALTER COLUMN refuses: USING is not for generated columns
        !from.type().equals(to.type())
            && (TypeConversion.of(from.name(), from.type(), to.type()).using() != null
                || TypeConversion.of(from.name(), to.type(), from.type()).using() != null);
    return converts
        || actual.stored() != wanted.stored()
        || !actual.expression().equals(wanted.expression()) && options.serverVersion() < 17;
  }
}
