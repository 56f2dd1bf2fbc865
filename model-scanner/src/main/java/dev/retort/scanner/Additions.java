package dev.retort.scanner;

import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Retort's own annotations say beside the mapping: indexes and constraints that JPA knows no
 * word for, and earlier names.
 *
 * @param objects in the order in which they were found
 * @param renames in the order in which they were found
 */
public record Additions(List<Addition> objects, List<Rename> renames) {
  /** Nothing. */
  public static final Additions NONE = new Additions(List.of(), List.of());

  /** Something that one table gets. */
  public sealed interface Addition {
    QualifiedName table();
  }

  /** An index. */
  public record IndexOf(QualifiedName table, Index index) implements Addition {}

  /** A unique constraint. It takes the place of an unnamed one over the same columns. */
  public record UniqueOf(QualifiedName table, UniqueConstraint unique) implements Addition {}

  /** An exclusion constraint. */
  public record ExclusionOf(QualifiedName table, ExclusionConstraint exclusion)
      implements Addition {}

  /**
   * Earlier names of a table or column.
   *
   * @param table by its present name
   * @param column by its present name; null where the table was renamed
   * @param from the earlier names, any of which a database may still have
   */
  public record Rename(QualifiedName table, @Nullable String column, List<String> from) {
    public Rename {
      from = List.copyOf(from);
    }
  }

  public Additions {
    objects = List.copyOf(objects);
    renames = List.copyOf(renames);
  }

  /** The tables with what is added to them. */
  public List<Table> addTo(List<Table> tables) {
    return objects.isEmpty() ? tables : tables.stream().map(this::addTo).toList();
  }

  private Table addTo(Table table) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
    List<ExclusionConstraint> exclusions = new ArrayList<>(table.exclusions());
    for (Addition addition : objects) {
      if (!addition.table().equals(table.name())) {
        continue;
      }
      if (addition instanceof IndexOf index) {
        indexes.add(index.index());
      } else if (addition instanceof UniqueOf unique) {
        uniques.removeIf(u -> !u.name().given() && sameColumns(u, unique.unique()));
        uniques.add(unique.unique());
      } else if (addition instanceof ExclusionOf exclusion) {
        exclusions.add(exclusion.exclusion());
      }
    }
    return table.withIndexes(indexes).withUniques(uniques).withExclusions(exclusions);
  }

  private static boolean sameColumns(UniqueConstraint one, UniqueConstraint other) {
    return one.columns().size() == other.columns().size()
        && new HashSet<>(one.columns()).equals(new HashSet<>(other.columns()));
  }
}
