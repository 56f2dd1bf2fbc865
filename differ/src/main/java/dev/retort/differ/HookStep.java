package dev.retort.differ;

import dev.retort.differ.ComparisonHook.ColumnPair;
import dev.retort.differ.ComparisonHook.Opinion;
import dev.retort.differ.ComparisonHook.Pair;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what users' hooks say about definitions, by making the two sides the same or taking
 * one away; the comparers need not know of hooks.
 */
final class HookStep {
  private final DiffOptions options;
  private final DiffSink out;

  HookStep(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    if (options.hooks().comparisons().isEmpty()) {
      return sides;
    }
    Schema from = sides.actual();
    Schema to = sides.wanted();
    Both<Sequence> sequences = own(from.sequences(), to.sequences(), Sequence::name);
    Both<EnumType> enums = own(from.enums(), to.enums(), EnumType::name);
    Both<Domain> domains = own(from.domains(), to.domains(), Domain::name);
    Both<CompositeType> composites = own(from.composites(), to.composites(), CompositeType::name);
    Both<RangeType> ranges = own(from.ranges(), to.ranges(), RangeType::name);
    Both<SchemaObject> objects =
        decide(null, from.objects(), to.objects(), SchemaObject::key, SchemaObject::name, null);
    Both<Table> tables = own(from.tables(), to.tables(), Table::name);
    return parts(
        new Sides(
            from.withSequences(sequences.actual)
                .withEnums(enums.actual)
                .withDomains(domains.actual)
                .withComposites(composites.actual)
                .withRanges(ranges.actual)
                .withObjects(objects.actual)
                .withTables(tables.actual),
            to.withSequences(sequences.wanted)
                .withEnums(enums.wanted)
                .withDomains(domains.wanted)
                .withComposites(composites.wanted)
                .withRanges(ranges.wanted)
                .withObjects(objects.wanted)
                .withTables(tables.wanted)));
  }

  private record Both<T>(List<T> actual, List<T> wanted) {}

  private Sides parts(Sides sides) {
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    List<Table> from = new ArrayList<>();
    for (Table table : sides.actual().tables()) {
      Table other = wanted.get(table.name());
      if (other == null) {
        from.add(table);
      } else {
        from.add(parts(table, other, changed -> wanted.put(changed.name(), changed)));
      }
    }
    return new Sides(
        sides.actual().withTables(from), sides.wanted().withTables(List.copyOf(wanted.values())));
  }

  private Table parts(Table from, Table to, java.util.function.Consumer<Table> wanted) {
    QualifiedName table = to.name();
    var columns = part(table, from.columns(), to.columns(), Column::name, null);
    var uniques =
        part(
            table,
            from.uniques(),
            to.uniques(),
            u -> u.name().text(),
            u -> new DropUnique(table, u));
    var keys =
        part(
            table,
            from.foreignKeys(),
            to.foreignKeys(),
            k -> k.name().text(),
            k -> new DropForeignKey(table, k));
    var checks =
        part(table, from.checks(), to.checks(), c -> c.name().text(), c -> new DropCheck(table, c));
    var exclusions =
        part(
            table,
            from.exclusions(),
            to.exclusions(),
            e -> e.name().text(),
            e -> new DropExclusion(table, e));
    var indexes =
        part(
            table,
            from.indexes(),
            to.indexes(),
            i -> i.name().text(),
            i -> new DropIndex(table, i, false));
    wanted.accept(
        to.withColumns(columns(table, columns))
            .withUniques(uniques.wanted)
            .withForeignKeys(keys.wanted)
            .withChecks(checks.wanted)
            .withExclusions(exclusions.wanted)
            .withIndexes(indexes.wanted));
    return from.withColumns(columns.actual)
        .withUniques(uniques.actual)
        .withForeignKeys(keys.actual)
        .withChecks(checks.actual)
        .withExclusions(exclusions.actual)
        .withIndexes(indexes.actual);
  }

  private List<Column> columns(QualifiedName table, Both<Column> both) {
    Map<String, Column> actual = new HashMap<>();
    both.actual.forEach(column -> actual.put(column.name(), column));
    return both.wanted.stream()
        .map(
            to -> {
              Column from = actual.get(to.name());
              return from == null ? to : column(table, from, to);
            })
        .toList();
  }

  private Column column(QualifiedName table, Column from, Column to) {
    ColumnPair pair = new ColumnPair(table, from, to, options.serverVersion());
    Column changed = to;
    switch (opinion(hook -> hook.compareType(pair))) {
      case SAME -> {
        note(table + "." + to.name(), "the type", from.type(), to.type());
        changed = changed.withType(from.type());
      }
      case DIFFERENT -> {
        if (from.type().equals(to.type())) {
          out.add(new AlterColumnType(table, from, to, null));
        }
      }
      default -> {}
    }
    switch (opinion(hook -> hook.compareDefault(pair))) {
      case SAME -> {
        note(table + "." + to.name(), "the default", from.defaultValue(), to.defaultValue());
        changed = changed.withDefault(from.defaultValue());
      }
      case DIFFERENT -> {
        if (Objects.equals(from.defaultValue(), to.defaultValue())) {
          out.add(new AlterColumnDefault(table, to.name(), from.defaultValue(), to.defaultValue()));
        }
      }
      default -> {}
    }
    return changed;
  }

  private <T extends Record> Both<T> own(
      List<T> actual, List<T> wanted, Function<T, QualifiedName> name) {
    return decide(null, actual, wanted, object -> name.apply(object).text(), name, null);
  }

  private <T extends Record> Both<T> part(
      QualifiedName table,
      List<T> actual,
      List<T> wanted,
      Function<T, String> name,
      @Nullable Function<T, Operation> drop) {
    return decide(table, actual, wanted, name, object -> table.withName(name.apply(object)), drop);
  }

  /**
   * @param drop what takes away the actual object so that the wanted one can be added; null where
   *     nothing can be replaced
   */
  private <T extends Record> Both<T> decide(
      @Nullable QualifiedName table,
      List<T> actual,
      List<T> wanted,
      Function<T, String> key,
      Function<T, QualifiedName> name,
      @Nullable Function<T, Operation> drop) {
    Map<String, T> from = new LinkedHashMap<>();
    actual.forEach(object -> from.put(key.apply(object), object));
    Map<String, T> to = new LinkedHashMap<>();
    wanted.forEach(object -> to.put(key.apply(object), object));
    Map<String, T> all = new LinkedHashMap<>(from);
    all.putAll(to);
    all.forEach(
        (id, any) -> {
          T one = from.get(id);
          T other = to.get(id);
          String object = table == null ? name.apply(any).toString() : table + "." + id;
          Pair pair = new Pair(table, name.apply(any), one, other, options.serverVersion());
          switch (opinion(hook -> hook.compare(pair))) {
            case SAME -> {
              if (!Objects.equals(one, other)) {
                note(object, "the definition", one == null ? null : "", other == null ? null : "");
              }
              if (one == null) {
                to.remove(id);
              } else if (other == null) {
                from.remove(id);
              } else {
                to.put(id, one);
              }
            }
            case DIFFERENT -> {
              if (one != null && other != null && drop != null) {
                out.recreates(object);
                out.add(drop.apply(one));
                from.remove(id);
              }
            }
            default -> {}
          }
        });
    return new Both<>(List.copyOf(from.values()), List.copyOf(to.values()));
  }

  private Opinion opinion(Function<ComparisonHook, Opinion> ask) {
    for (ComparisonHook hook : options.hooks().comparisons()) {
      Opinion opinion = HookErrors.guard(hook, () -> ask.apply(hook));
      if (opinion != Opinion.NONE) {
        out.decidedBy(hook.getClass().getSimpleName());
        return opinion;
      }
    }
    return Opinion.NONE;
  }

  private void note(String object, String what, @Nullable Object actual, @Nullable Object wanted) {
    if (Objects.equals(actual, wanted) && actual != null && !what.equals("the definition")) {
      return;
    }
    String fact =
        actual == null && what.equals("the definition")
            ? "only the models have it, and it is left out"
            : wanted == null && what.equals("the definition")
                ? "only the database has it, and it is left alone"
                : what + " counts as the same";
    out.note(
        DifferFindings.HOOK_SAYS_SAME.on(
            object, dev.retort.schema.Origin.UNKNOWN, out.decider() + " decides: " + fact));
  }
}
