package dev.retort.scanner.naming;

import dev.retort.scanner.ScanOptions;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Order;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Names what the model leaves unnamed, for every reader in the same way.
 *
 * <p>A reader gives an unnamed constraint or index the name {@link #unnamed}, hands over all tables
 * of the schema, and gets them back with derived names. The order in which names are handed out
 * depends on the definitions alone: tables by name, then constraints by columns, so two readers
 * that found the same definitions give the same names.
 *
 * <p>With {@link ScanOptions.ConstraintNaming#HIBERNATE} the names are those that a database made
 * by {@code hbm2ddl=create} has: keys, uniques and checks are named by PostgreSQL, foreign keys and
 * indexes by Hibernate's hash, which is taken from names as they were written; so a reader gives
 * those two as {@code ObjectName.derived} itself (see {@link HashedNames}) and they are kept.
 */
public final class TableNamer {
  private static final String MARK = "?";

  private final ScanOptions.ConstraintNaming style;

  public TableNamer(ScanOptions.ConstraintNaming style) {
    this.style = style;
  }

  /** The placeholder for a name to be derived from the definition's own columns. */
  public static ObjectName unnamed() {
    return ObjectName.derived(MARK);
  }

  /**
   * The placeholder for a check's name.
   *
   * @param columns the folded names of the columns that the check is about, in order; may be empty
   */
  public static ObjectName unnamed(List<String> columns) {
    return ObjectName.derived(
        MARK + (columns.size() == 1 ? columns.get(0) : String.join("\n", columns)));
  }

  private static final Comparator<ForeignKey> KEYS =
      Order.then(
          Order.by(k -> joined(k.columns())),
          Order.by(k -> k.refTable().toString() + k.refColumns()));

  /** All tables of a schema, with every placeholder replaced. */
  public List<Table> name(List<Table> tables) {
    Map<String, Set<String>> relations = new HashMap<>();
    for (Table table : tables) {
      Set<String> taken =
          relations.computeIfAbsent(String.valueOf(table.name().schema()), s -> new HashSet<>());
      taken.add(table.name().name());
      table.uniques().forEach(u -> take(u.name(), taken));
      table.indexes().forEach(i -> take(i.name(), taken));
      if (table.primaryKey() != null) {
        take(table.primaryKey().name(), taken);
      }
    }
    return tables.stream()
        .sorted(Order.by(Table::name))
        .map(t -> named(t, relations.getOrDefault(String.valueOf(t.name().schema()), Set.of())))
        .toList();
  }

  private Table named(Table table, Set<String> relations) {
    ConstraintNamer namer =
        style == ScanOptions.ConstraintNaming.READABLE
            ? new ConstraintNamer(table.name().name(), relations)
            : new PostgresNamer(table.name().name(), relations);
    for (ForeignKey key : table.foreignKeys()) {
      claim(key.name(), namer);
    }
    for (CheckConstraint check : table.checks()) {
      claim(check.name(), namer);
    }
    for (UniqueConstraint unique : table.uniques()) {
      claim(unique.name(), namer);
    }
    PrimaryKey key = table.primaryKey();
    if (key != null && isUnnamed(key.name())) {
      key = key.withName(namer.primaryKey());
    }
    return new Table(
        table.name(),
        table.columns(),
        key,
        each(
            table.uniques(),
            UniqueConstraint::name,
            Order.by(u -> joined(u.columns())),
            (u, n) -> u.withName(namer.unique(u.columns()))),
        each(
            table.foreignKeys(),
            ForeignKey::name,
            KEYS,
            (k, n) -> k.withName(namer.foreignKey(k.columns()))),
        each(
            table.checks(),
            CheckConstraint::name,
            Order.by(c -> c.name().text() + "\n" + c.expression()),
            (c, n) -> c.withName(namer.check(columnsOf(n)))),
        table.exclusions(),
        each(
            table.indexes(),
            Index::name,
            Order.by(i -> i.keys().toString()),
            (i, n) -> i.withName(namer.index(words(i)))),
        table.comment(),
        table.options(),
        table.origin());
  }

  private static String joined(List<String> columns) {
    return columns.size() == 1 ? columns.get(0) : String.join(",", columns);
  }

  private static <T> List<T> each(
      List<T> all,
      Function<T, ObjectName> name,
      Comparator<T> order,
      BiFunction<T, ObjectName, T> rename) {
    if (all.isEmpty()) {
      return all;
    }
    List<T> result = new ArrayList<>(all.size());
    List<T> unnamed = new ArrayList<>(all.size());
    for (T one : all) {
      (isUnnamed(name.apply(one)) ? unnamed : result).add(one);
    }
    if (unnamed.isEmpty()) {
      return all;
    }
    unnamed.sort(order); // which a list of one is not asked for
    for (T one : unnamed) {
      result.add(rename.apply(one, name.apply(one)));
    }
    return result;
  }

  private static List<String> words(Index index) {
    List<String> words = new ArrayList<>(index.keys().size());
    for (IndexKey key : index.keys()) {
      words.add(key.column() != null ? key.column() : "expr");
    }
    return words;
  }

  private static boolean isUnnamed(ObjectName name) {
    return name.text().startsWith(MARK) && !name.given();
  }

  private static List<String> columnsOf(ObjectName placeholder) {
    String columns = placeholder.text().substring(MARK.length());
    return columns.isEmpty() ? List.of() : Arrays.asList(columns.split("\n"));
  }

  private static void take(ObjectName name, Set<String> taken) {
    if (!isUnnamed(name)) {
      taken.add(name.text());
    }
  }

  private static void claim(ObjectName name, ConstraintNamer namer) {
    if (!isUnnamed(name)) {
      namer.claim(name.text());
    }
  }
}
