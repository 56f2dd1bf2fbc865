package dev.retort.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that lives and dies with it.
 *
 * @param columns in declared order, which is not a difference: equality compares them by name
 * @param uniques sorted by name, as are {@code foreignKeys}, {@code checks}, {@code exclusions} and
 *     {@code indexes}
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueConstraint> uniques,
    List<ForeignKey> foreignKeys,
    List<CheckConstraint> checks,
    List<ExclusionConstraint> exclusions,
    List<Index> indexes,
    @Nullable String comment,
    TableOptions options,
    Origin origin) {

  /** So many columns are sooner compared with each other than put into a set. */
  private static final int FEW = 12;

  public Table {
    columns = List.copyOf(columns);
    uniques = sorted(uniques, Order.by(UniqueConstraint::name));
    foreignKeys = sorted(foreignKeys, Order.by(ForeignKey::name));
    checks = sorted(checks, Order.by(CheckConstraint::name));
    exclusions = sorted(exclusions, Order.by(ExclusionConstraint::name));
    indexes = sorted(indexes, Order.by(Index::name));
    if (hasTwoOfOneName(columns)) {
      throw new IllegalArgumentException("table " + name + " has two columns of one name");
    }
  }

  private static boolean hasTwoOfOneName(List<Column> columns) {
    int count = columns.size();
    if (count > FEW) {
      Set<String> names = new HashSet<>(count * 2);
      return columns.stream().anyMatch(column -> !names.add(column.name()));
    }
    for (int i = 1; i < count; i++) {
      String name = columns.get(i).name();
      for (int j = 0; j < i; j++) {
        if (columns.get(j).name().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  public static Table of(QualifiedName name, List<Column> columns) {
    return new Table(
        name,
        columns,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        TableOptions.PLAIN,
        Origin.UNKNOWN);
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  public Table withName(QualifiedName other) {
    return new Table(
        other,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withColumns(List<Column> other) {
    return new Table(
        name,
        other,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withPrimaryKey(@Nullable PrimaryKey other) {
    return new Table(
        name,
        columns,
        other,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withUniques(List<UniqueConstraint> other) {
    return new Table(
        name,
        columns,
        primaryKey,
        other,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withForeignKeys(List<ForeignKey> other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        other,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withChecks(List<CheckConstraint> other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        other,
        exclusions,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withExclusions(List<ExclusionConstraint> other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        other,
        indexes,
        comment,
        options,
        origin);
  }

  public Table withIndexes(List<Index> other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        other,
        comment,
        options,
        origin);
  }

  public Table withComment(@Nullable String other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        other,
        options,
        origin);
  }

  public Table withOptions(TableOptions other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        other,
        origin);
  }

  public Table withOrigin(Origin other) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        comment,
        options,
        other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && name.equals(that.name)
        && sorted(columns, Order.by(Column::name))
            .equals(sorted(that.columns, Order.by(Column::name)))
        && Objects.equals(primaryKey, that.primaryKey)
        && uniques.equals(that.uniques)
        && foreignKeys.equals(that.foreignKeys)
        && checks.equals(that.checks)
        && exclusions.equals(that.exclusions)
        && indexes.equals(that.indexes)
        && Objects.equals(comment, that.comment)
        && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, columns.size(), uniques, foreignKeys, checks, indexes);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        return list.stream().sorted(order).toList();
      }
    }
    return List.copyOf(list);
  }
}
