package dev.retort.differ;

import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes away what PostgreSQL would refuse to change in place, from the database and from the actual
 * side alike, so that the comparers find it missing and add it in its wanted form.
 */
final class Blockers {
  private final DiffOptions options;
  private final DiffSink out;

  Blockers(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    Map<QualifiedName, Set<String>> recreated = RecreatedColumns.of(sides, options);
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    ForeignKeyBlocks blocks = new ForeignKeyBlocks(sides);
    List<Table> actual = new ArrayList<>();
    for (Table table : sides.actual().tables()) {
      Table to = wanted.get(table.name());
      Table left = table;
      if (to != null) {
        left =
            withoutForeignKeys(
                left,
                to,
                key -> !recreatedColumns(recreated, key, table).isEmpty(),
                "a column it uses");
        Table other = to;
        left =
            withoutForeignKeys(
                left, to, key -> blocks.isInTheWay(key, other), "a key or type it depends on");
        Set<String> retyped = new TreeSet<>(RecreatedColumns.retyped(table, to));
        retyped.addAll(sides.rebuilt().words());
        left = withoutRespelled(left, to, retyped, sides.remade());
        Set<String> columns = recreated.getOrDefault(table.name(), Set.of());
        if (!columns.isEmpty()) {
          left = withoutColumns(left, to, columns, sides.remade());
        }
      }
      actual.add(left);
    }
    return new CallerBlocks(sides, out).apply(sides.cleared(sides.actual().withTables(actual)));
  }

  /** The columns of a foreign key that are recreated, on its own side and on the other. */
  private static Set<String> recreatedColumns(
      Map<QualifiedName, Set<String>> recreated, ForeignKey key, Table table) {
    Set<String> columns = new TreeSet<>();
    for (String column : recreated.getOrDefault(table.name(), Set.of())) {
      if (key.columns().contains(column)) {
        columns.add(column);
      }
    }
    for (String column : recreated.getOrDefault(key.refTable(), Set.of())) {
      if (key.refColumns().contains(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private Table withoutForeignKeys(
      Table table, Table to, Predicate<ForeignKey> blocked, String why) {
    return table.withForeignKeys(
        without(
            table.foreignKeys(),
            blocked,
            key -> {
              out.recreates(table.name() + "." + key.name());
              out.add(
                  new DropForeignKey(
                      table.name(),
                      present(table.name(), key, to.foreignKeys(), Definitions.FOREIGN_KEYS)),
                  DifferFindings.KEY_RECREATED.on(
                      table.name() + "." + key.name(),
                      key.origin(),
                      "foreign key " + key.name() + " is in the way of a change to " + why));
            }));
  }

  /**
   * Without the expressions over columns that change their type. The server would keep them, but
   * spelled with casts between the old type and the new, which no way back takes out again. And
   * without those that call routines which are dropped for a while.
   */
  private Table withoutRespelled(
      Table table, Table to, Set<String> columns, RemadeRoutines remade) {
    QualifiedName name = table.name();
    return table
        .withChecks(
            dropForNow(
                table.checks(),
                c ->
                    Definitions.CHECKS.isIn(to.checks(), c)
                        && (mentions(c.expression().text(), columns)
                            || remade.calledBy(c.expression())),
                c -> new DropCheck(name, present(name, c, to.checks(), Definitions.CHECKS)),
                c -> name + "." + c.name()))
        .withExclusions(
            dropForNow(
                table.exclusions(),
                e ->
                    Definitions.EXCLUSIONS.isIn(to.exclusions(), e)
                        && (mentions(e.definition().text(), columns)
                            || remade.calledBy(e.definition())),
                e ->
                    new DropExclusion(
                        name, present(name, e, to.exclusions(), Definitions.EXCLUSIONS)),
                e -> name + "." + e.name()))
        .withIndexes(
            dropForNow(
                table.indexes(),
                i ->
                    Definitions.INDEXES.isIn(to.indexes(), i)
                        && (computes(i, columns) || remade.calledBy(i)),
                i ->
                    new DropIndex(name, present(name, i, to.indexes(), Definitions.INDEXES), false),
                i -> name + "." + i.name()));
  }

  private <T> List<T> dropForNow(
      List<T> objects,
      Predicate<T> blocked,
      Function<T, Operation> operation,
      Function<T, String> nameOf) {
    return without(
        objects,
        blocked,
        object -> {
          out.recreates(nameOf.apply(object));
          out.add(operation.apply(object));
        });
  }

  private Table withoutColumns(Table table, Table to, Set<String> columns, RemadeRoutines remade) {
    QualifiedName name = table.name();
    Table left =
        table
            .withIndexes(
                drop(
                    table.indexes(),
                    i -> mentions(i, columns),
                    i ->
                        new DropIndex(
                            name, present(name, i, to.indexes(), Definitions.INDEXES), false)))
            .withChecks(
                drop(
                    table.checks(),
                    (CheckConstraint c) -> mentions(c.expression().text(), columns),
                    c -> new DropCheck(name, present(name, c, to.checks(), Definitions.CHECKS))))
            .withExclusions(
                drop(
                    table.exclusions(),
                    (ExclusionConstraint e) -> mentions(e.definition().text(), columns),
                    e ->
                        new DropExclusion(
                            name, present(name, e, to.exclusions(), Definitions.EXCLUSIONS))))
            .withUniques(
                drop(
                    table.uniques(),
                    (UniqueConstraint u) ->
                        overlaps(u.columns(), columns) || overlaps(u.include(), columns),
                    u ->
                        new DropUnique(name, present(name, u, to.uniques(), Definitions.UNIQUES))));
    PrimaryKey key = table.primaryKey();
    if (key != null && (overlaps(key.columns(), columns) || overlaps(key.include(), columns))) {
      PrimaryKey wanted = to.primaryKey();
      boolean stays = wanted != null && key.isSameKey(wanted);
      String present = stays ? out.withoutRename(name, key.name().text()) : key.name().text();
      out.add(new DropPrimaryKey(name, key.withName(ObjectName.given(present))));
      left = left.withPrimaryKey(null);
    }
    List<Column> kept = new ArrayList<>();
    for (Column column : table.columns()) {
      if (columns.contains(column.name())) {
        dropColumn(name, column, to.column(column.name()).orElseThrow(), remade);
      } else {
        kept.add(column);
      }
    }
    return left.withColumns(kept);
  }

  private void dropColumn(QualifiedName table, Column from, Column to, RemadeRoutines remade) {
    String fate =
        to.generated() != null ? "its values are computed anew" : "its computed values are lost";
    boolean same = from.generated() != null && from.generated().equals(to.generated());
    String what =
        same && remade.calledBy(from.generated().expression())
            ? " computes with a routine that is made anew: "
            : " changes how it is generated: ";
    out.add(
        new DropColumn(table, from),
        List.of(
            DifferFindings.COLUMN_RECREATED.on(
                table + "." + from.name(),
                to.origin(),
                "column "
                    + from.name()
                    + (from.generated() == null
                        ? " becomes a generated column: its stored values are replaced by computed ones"
                        : what + fate))),
        keepingValues(table, from, to));
  }

  /** A stored column can stop being computed and keep its values, but then there is no way back. */
  private static List<Operation> keepingValues(QualifiedName table, Column from, Column to) {
    return from.generated() != null && from.generated().stored() && to.generated() == null
        ? List.of(new AlterColumnGenerated(table, from.name(), from.generated(), null))
        : List.of();
  }

  private <T> List<T> drop(
      List<T> objects, Predicate<T> blocked, Function<T, Operation> operation) {
    return without(
        objects,
        blocked,
        object -> {
          out.add(operation.apply(object));
        });
  }

  /** The object under its present name: what goes for a while need not be renamed before. */
  private <T> T present(QualifiedName table, T object, List<T> wanted, DefinitionMatcher<T> kind) {
    ObjectName name = kind.name().apply(object);
    return kind.isIn(wanted, object)
        ? kind.withName().apply(object, ObjectName.given(out.withoutRename(table, name.text())))
        : object;
  }

  private static <T> List<T> without(List<T> objects, Predicate<T> blocked, Consumer<T> each) {
    List<T> kept = new ArrayList<>();
    for (T object : objects) {
      if (blocked.test(object)) {
        each.accept(object);
      } else {
        kept.add(object);
      }
    }
    return kept;
  }

  private static boolean computes(Index index, Set<String> columns) {
    return index.where() != null && mentions(index.where().text(), columns)
        || index.keys().stream()
            .anyMatch(k -> k.expression() != null && mentions(k.expression().text(), columns));
  }

  private static boolean mentions(Index index, Set<String> columns) {
    return overlaps(index.include(), columns)
        || index.where() != null && mentions(index.where().text(), columns)
        || index.keys().stream()
            .anyMatch(
                key ->
                    key.column() != null
                        ? columns.contains(key.column())
                        : key.expression() != null && mentions(key.expression().text(), columns));
  }

  private static boolean mentions(String expression, Set<String> columns) {
    return overlaps(SqlWords.identifiers(expression), columns);
  }

  private static boolean overlaps(Collection<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
