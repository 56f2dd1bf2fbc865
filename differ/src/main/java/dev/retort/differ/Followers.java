package dev.retort.differ;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Origin;
import dev.retort.schema.PartitionTables;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Partitions that nobody wants otherwise: those of a table that a model describes, since models say
 * nothing of partitions, and those of a table whose partition key would have to change. They stay,
 * with what is their own, and follow their parents.
 */
final class Followers {
  private final Schema actual;
  private final Map<QualifiedName, Table> wanted;
  private final Families families;

  private Followers(Sides sides) {
    this.actual = sides.actual();
    this.wanted = new TreeMap<>(sides.wantedTables());
    this.families = Families.of(sides.actual());
  }

  static Sides apply(Sides sides, boolean complete, DiffSink out) {
    Followers self = new Followers(sides);
    Set<QualifiedName> kept = new TreeSet<>();
    for (QualifiedName name : self.families.ordered(sides.actualTables().keySet())) {
      Table from = sides.actual().table(name).orElseThrow();
      if (complete) {
        self.keepKey(from, kept, out);
      } else if (self.wanted.containsKey(name)) {
        self.restoreBelow(name);
      }
      self.wanted.computeIfPresent(name, (n, to) -> PartitionedUniques.keep(from, to, out));
      TableOptions.Slot slot = from.options().slot();
      if (slot != null && (!complete || kept.contains(slot.parent()))) {
        self.follow(from, slot);
        kept.add(name);
      }
    }
    return sides.withWanted(sides.wanted().withTables(List.copyOf(self.wanted.values())));
  }

  /** A table that is partitioned otherwise keeps its key and its partitions. */
  private void keepKey(Table from, Set<QualifiedName> kept, DiffSink out) {
    Table to = wanted.get(from.name());
    String key = from.options().partitionKey();
    if (to == null || Objects.equals(key, to.options().partitionKey())) {
      return;
    }
    out.note(
        DifferFindings.PARTITION_KEY.on(
            from.name(),
            to.origin().or(Origin.catalog(from.name().toString())),
            "table "
                + from.name()
                + " is "
                + by(key)
                + ", and is to be "
                + by(to.options().partitionKey())));
    TableOptions options = to.options();
    wanted.put(
        from.name(),
        to.withOptions(
            new TableOptions(
                options.unlogged(),
                key,
                options.partitions(),
                options.inherits(),
                key == null ? options.storage() : from.options().storage(),
                options.slot(),
                options.heritage())));
    restoreBelow(from.name());
    kept.add(from.name());
  }

  /** What is wanted as partitions of the table is left as it is. */
  private void restoreBelow(QualifiedName table) {
    for (QualifiedName other : Families.of(schema()).descendants(table)) {
      Table partition = wanted.get(other);
      if (partition != null && partition.options().slot() != null) {
        wanted.remove(other);
        actual.table(other).ifPresent(stays -> wanted.put(other, stays));
      }
    }
  }

  private Schema schema() {
    return Schema.EMPTY.withTables(List.copyOf(wanted.values()));
  }

  private static String by(@Nullable String key) {
    return key == null ? "a plain table" : "partitioned by " + key;
  }

  /** The partition as it is, but for what its parent's columns become. */
  private void follow(Table from, TableOptions.Slot slot) {
    Table before = actual.table(slot.parent()).orElse(null);
    Table after = wanted.get(slot.parent());
    if (before == null || after == null) {
      return; // it goes with its table
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : after.columns()) {
      Column made = PartitionTables.made(after.name(), column);
      Column own = from.column(column.name()).orElse(null);
      Column old = before.column(column.name()).orElse(null);
      columns.add(
          own == null || old == null
              ? made
              : follow(own, PartitionTables.made(before.name(), old), made));
    }
    wanted.put(from.name(), parts(from, from.withColumns(columns)));
  }

  /**
   * @param own the partition's
   * @param old what the parent made of it
   * @param made what the parent will make of it
   */
  private static Column follow(Column own, Column old, Column made) {
    Column column = made.withComment(own.comment()).withIdentity(own.identity());
    if (made.generated() != null) {
      return Objects.equals(own.generated(), old.generated())
          ? column
          : column.withGenerated(own.generated());
    }
    if (!Objects.equals(own.defaultValue(), old.defaultValue()) && own.generated() == null) {
      column = column.withDefault(own.defaultValue());
    }
    if (own.nullable() != old.nullable() && made.nullable()) {
      column = column.withNullable(own.nullable());
    }
    return own.options().equals(old.options()) ? column : column.withOptions(own.options());
  }

  /** What is its own goes with the columns that it speaks of. */
  private static Table parts(Table from, Table to) {
    Set<String> gone = new TreeSet<>();
    from.columns().forEach(column -> gone.add(column.name()));
    to.columns().forEach(column -> gone.remove(column.name()));
    if (gone.isEmpty()) {
      return to;
    }
    PrimaryKey key = from.primaryKey();
    return to.withPrimaryKey(
            key == null || any(key.columns(), gone) || any(key.include(), gone) ? null : key)
        .withUniques(
            from.uniques().stream()
                .filter((UniqueConstraint u) -> !any(u.columns(), gone) && !any(u.include(), gone))
                .toList())
        .withForeignKeys(
            from.foreignKeys().stream().filter((ForeignKey k) -> !any(k.columns(), gone)).toList())
        .withChecks(
            from.checks().stream()
                .filter((CheckConstraint c) -> !mentions(c.expression().text(), gone))
                .toList())
        .withExclusions(
            from.exclusions().stream()
                .filter((ExclusionConstraint e) -> !mentions(e.definition().text(), gone))
                .toList())
        .withIndexes(from.indexes().stream().filter(i -> !mentions(i, gone)).toList());
  }

  private static boolean mentions(Index index, Set<String> gone) {
    return any(index.include(), gone)
        || index.where() != null && mentions(index.where().text(), gone)
        || index.keys().stream().anyMatch(key -> mentions(key, gone));
  }

  private static boolean mentions(IndexKey key, Set<String> gone) {
    return key.column() != null
        ? gone.contains(key.column())
        : key.expression() != null && mentions(key.expression().text(), gone);
  }

  private static boolean mentions(String expression, Set<String> gone) {
    return any(SqlWords.identifiers(expression), gone);
  }

  private static boolean any(Collection<String> some, Set<String> gone) {
    return some.stream().anyMatch(gone::contains);
  }
}
