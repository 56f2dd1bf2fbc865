package dev.retort.differ;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Heritage;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A child as it stands when its parents let go of it: the constraints and indexes that were theirs
 * are its own from then on.
 *
 * @param schema partitions stand among the tables
 * @param found whether the names are those of the catalog; otherwise an equal object's will do
 */
record Standalone(Schema schema, boolean found) {

  /** A partition without its table. */
  Table partition(Table table) {
    TableOptions.Slot slot = table.options().slot();
    Table parent = slot == null ? null : schema.table(slot.parent()).orElse(null);
    if (parent == null) {
      return table.withOptions(table.options().withSlot(null));
    }
    Table whole = partition(parent);
    Function<ObjectName, ObjectName> own = name -> name(table, name);
    return left(table, List.of())
        .withPrimaryKey(
            whole.primaryKey() == null
                ? table.primaryKey()
                : whole
                    .primaryKey()
                    .withName(own.apply(whole.primaryKey().name()))
                    .withComment(null))
        .withUniques(
            plus(
                table.uniques(),
                whole.uniques(),
                u -> u.withName(own.apply(u.name())).withComment(null)))
        .withForeignKeys(
            plus(
                table.foreignKeys(),
                whole.foreignKeys(),
                k -> k.withName(own.apply(k.name())).withComment(null)))
        .withChecks(plus(table.checks(), inheritable(whole), c -> c))
        .withExclusions(
            plus(
                table.exclusions(),
                whole.exclusions(),
                e -> e.withName(own.apply(e.name())).withComment(null)))
        .withIndexes(
            plus(
                table.indexes(),
                whole.indexes(),
                i -> i.withName(own.apply(i.name())).withComment(null)))
        .withOptions(table.options().withSlot(null).withHeritage(Heritage.NONE));
  }

  /** An inheritance child with the checks of parents that let go of it, or do not hold it yet. */
  Table child(Table table, Collection<QualifiedName> without, List<QualifiedName> left) {
    List<CheckConstraint> checks = new ArrayList<>();
    for (QualifiedName parent : without) {
      checks.addAll(effective(parent));
    }
    for (QualifiedName parent : left) {
      effective(parent).forEach(check -> checks.removeIf(c -> c.name().equals(check.name())));
    }
    return left(table, left)
        .withChecks(plus(table.checks(), checks, c -> c))
        .withOptions(table.options().withInherits(left).withHeritage(heritage(table, left)));
  }

  /**
   * The constraints behind NOT NULL are its own, too, under the names that they have, where no
   * other parent has them.
   */
  private Table left(Table table, List<QualifiedName> others) {
    return found
        ? table.withColumns(
            table.columns().stream()
                .map(
                    c ->
                        isRequired(others, c.name())
                            ? c
                            : c.withNotNull(c.notNull().leftIn(table.name(), c.name())))
                .toList())
        : table;
  }

  private Heritage heritage(Table table, List<QualifiedName> parents) {
    Heritage heritage = table.options().heritage();
    Set<String> notNulls = new TreeSet<>(heritage.notNulls());
    notNulls.removeIf(column -> !isRequired(parents, column));
    return new Heritage(heritage.columns(), notNulls, heritage.merged(), heritage.names());
  }

  private boolean isRequired(List<QualifiedName> parents, String column) {
    return parents.stream().anyMatch(p -> OptionalColumns.requires(schema, p, column));
  }

  /** The checks that a table hands on: its own and those of its parents. */
  List<CheckConstraint> effective(QualifiedName name) {
    Table table = schema.table(name).orElse(null);
    if (table == null) {
      return List.of();
    }
    List<CheckConstraint> checks = inheritable(table);
    for (QualifiedName parent : Families.parents(table)) {
      checks = plus(checks, effective(parent), c -> c);
    }
    return checks;
  }

  private static List<CheckConstraint> inheritable(Table table) {
    return table.checks().stream()
        .filter(check -> !check.noInherit())
        .map(check -> check.withOrigin(Origin.UNKNOWN).withComment(null))
        .toList();
  }

  private ObjectName name(Table table, ObjectName parents) {
    Map<String, String> names = table.options().heritage().names();
    String own = names.getOrDefault(parents.text(), table.name().name() + "_" + parents.text());
    return found ? ObjectName.given(own) : ObjectName.derived(own);
  }

  private static <T> List<T> plus(List<T> own, List<T> inherited, Function<T, T> change) {
    List<T> all = new ArrayList<>(own);
    for (T object : inherited) {
      T changed = change.apply(object);
      if (all.stream().noneMatch(o -> nameOf(o).equals(nameOf(changed)))) {
        all.add(changed);
      }
    }
    return all;
  }

  private static Object nameOf(Object object) {
    return object instanceof CheckConstraint check ? check.name() : object;
  }
}
