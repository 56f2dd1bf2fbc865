package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.DetachPartition;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables that get other parents: partitions that are attached, detached or get other bounds, and
 * children that inherit from others. They leave their old parents before anything else is changed
 * and join the new ones when all is done; in between they are tables like any other, so both sides
 * are given the form in which they stand alone.
 */
final class FamilyMoves {
  private final Sides sides;
  private final DiffSink out;
  private final Standalone left;
  private final Standalone joined;

  private FamilyMoves(Sides sides, DiffSink out) {
    this.sides = sides;
    this.out = out;
    this.left = new Standalone(sides.actual(), true);
    this.joined = new Standalone(sides.wanted(), false);
  }

  static Sides apply(Sides sides, DiffSink out) {
    return new FamilyMoves(sides, out).apply();
  }

  private Sides apply() {
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    Map<QualifiedName, Table> to = new TreeMap<>(wanted);
    List<Table> from = new ArrayList<>();
    for (Table table : sides.actual().tables()) {
      Table other = wanted.get(table.name());
      if (other == null) {
        from.add(table);
        continue;
      }
      Pair moved = inheritance(slots(new Pair(table, other)));
      from.add(moved.from());
      to.put(table.name(), keepingNames(moved));
    }
    Schema actual = sides.actual().withTables(from);
    return new Sides(actual, sides.wanted().withTables(List.copyOf(to.values())), sides.rebuilt());
  }

  /** A constraint behind NOT NULL that comes to be a parent's can be called anything. */
  private static Table keepingNames(Pair pair) {
    return pair.to()
        .withColumns(
            pair.to().columns().stream()
                .map(
                    column ->
                        column.notNull().inherited().isKnown()
                            ? pair.from()
                                .column(column.name())
                                .map(from -> column.withNotNull(from.notNull()))
                                .orElse(column)
                            : column)
                .toList());
  }

  private record Pair(Table from, Table to) {}

  private Pair slots(Pair pair) {
    TableOptions.Slot from = pair.from().options().slot();
    TableOptions.Slot to = pair.to().options().slot();
    if (Objects.equals(from, to)) {
      return pair;
    }
    QualifiedName name = pair.to().name();
    if (from != null) {
      out.add(new DetachPartition(from.parent(), name, from.bound()));
    }
    if (to != null) {
      out.add(new AttachPartition(to.parent(), name, to.bound()));
    }
    if (from != null && to != null && from.parent().equals(to.parent())) {
      return new Pair(pair.from().withOptions(pair.from().options().withSlot(to)), pair.to());
    }
    return new Pair(alone(left, pair.from(), from), alone(joined, pair.to(), to));
  }

  /**
   * Whether a child must stand alone for a while: it keeps a column that a parent loses, with what
   * it has of it from that parent alone; or a parent gets a column that the child has with another
   * type, or one that is {@code NOT NULL}, which PostgreSQL 18 leaves behind in the child when the
   * column goes again.
   */
  private boolean mustLeave(QualifiedName parent, List<QualifiedName> both, Pair pair) {
    Table before = sides.actual().table(parent).orElse(null);
    Table after = sides.wanted().table(parent).orElse(null);
    if (before == null || after == null) {
      return true; // it is dropped or created
    }
    for (Column column : pair.from().columns()) {
      String name = column.name();
      Column to = pair.to().column(name).orElse(null);
      boolean given =
          both.stream()
              .map(p -> sides.wanted().table(p).orElse(after))
              .anyMatch(p -> p.column(name).isPresent());
      boolean kept =
          before.column(name).isPresent()
              && after.column(name).isEmpty()
              && (!before.column(name).orElseThrow().nullable()
                  || !given && pair.from().options().heritage().columns().contains(name));
      boolean merged =
          before.column(name).isEmpty()
              && after.column(name).isPresent()
              && to != null
              && (!after.column(name).orElseThrow().nullable()
                  || !to.type().equals(column.type())
                  || !Objects.equals(to.collation(), column.collation()));
      if (to != null ? kept || merged : leavesBehind(parent, both, pair.from(), name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a child loses a column with two parents one after the other, and requires it itself.
   * PostgreSQL 18 counts the first as one that requires it even then, and refuses to drop that.
   */
  private boolean leavesBehind(
      QualifiedName parent, List<QualifiedName> both, Table child, String column) {
    Schema actual = sides.actual();
    return OptionalColumns.requires(actual, parent, column)
        && !child.options().heritage().notNulls().contains(column)
        && both.stream()
            .filter(other -> !other.equals(parent))
            .flatMap(other -> actual.table(other).stream())
            .anyMatch(other -> other.column(column).isPresent());
  }

  private void join(Table table, List<QualifiedName> before, List<QualifiedName> joined) {
    List<String> optional = OptionalColumns.of(table, joined, sides.wanted());
    out.add(
        new AlterInheritance(table.name(), before, table.options().inherits(), optional),
        optional.stream()
            .map(
                column ->
                    DifferFindings.SET_NOT_NULL.on(
                        table.name() + "." + column,
                        table.origin(),
                        "rows whose "
                            + column
                            + " is null refuse SET NOT NULL, which a new parent asks for a moment"))
            .toArray(Finding[]::new));
  }

  private static Table alone(Standalone standalone, Table table, TableOptions.@Nullable Slot slot) {
    return slot == null ? table : standalone.partition(table);
  }

  private Pair inheritance(Pair pair) {
    List<QualifiedName> from = pair.from().options().inherits();
    List<QualifiedName> to = pair.to().options().inherits();
    List<QualifiedName> common = new ArrayList<>(from);
    common.retainAll(to);
    List<QualifiedName> both;
    do { // without one parent, another may be the last that gives a column
      both = List.copyOf(common);
      List<QualifiedName> held = both;
      common.removeIf(parent -> mustLeave(parent, held, pair));
    } while (common.size() < both.size());
    QualifiedName name = pair.to().name();
    Table before = pair.from();
    Table after = pair.to();
    if (!common.containsAll(from)) {
      List<QualifiedName> without = new ArrayList<>(from);
      without.removeAll(common);
      out.add(
          new AlterInheritance(
              name, from, common, OptionalColumns.of(pair.from(), without, sides.actual())));
      before = left.child(before, without, common);
    }
    if (!common.containsAll(to)) {
      List<QualifiedName> without = new ArrayList<>(to);
      without.removeAll(common);
      join(pair.to(), common, without);
      after = joined.child(after, without, common);
    }
    return new Pair(before, after);
  }
}
