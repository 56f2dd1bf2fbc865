package dev.retort.differ;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The generated columns of a table that compute with a routine which in turn reads the table: they
 * are added after it, and dropped before it, with the constraints that stand on them.
 */
final class CircularColumns {
  private final Consumer<Operation> into;
  private final List<QualifiedName> routines;
  private final boolean creates;

  /**
   * @param into takes the operations
   * @param routines those that may read the table
   * @param creates whether the table is created, not dropped
   */
  CircularColumns(Consumer<Operation> into, List<QualifiedName> routines, boolean creates) {
    this.into = into;
    this.routines = routines;
    this.creates = creates;
  }

  /** The table without them. */
  Table without(Table table) {
    Set<String> columns = new TreeSet<>();
    for (Column column : table.columns()) {
      Generated generated = column.generated();
      if (generated != null && OperationCalls.calls(generated.expression(), routines)) {
        columns.add(column.name());
      }
    }
    return columns.isEmpty() ? table : without(table, columns);
  }

  private Table without(Table table, Set<String> columns) {
    QualifiedName name = table.name();
    Predicate<String> mentions = sql -> overlaps(SqlWords.identifiers(sql), columns);
    PrimaryKey key = table.primaryKey();
    boolean ofKey =
        key != null && (overlaps(key.columns(), columns) || overlaps(key.include(), columns));
    if (key != null && ofKey) {
      into.accept(creates ? new AddPrimaryKey(name, key) : new DropPrimaryKey(name, key));
    }
    return table
        .withPrimaryKey(ofKey ? null : key)
        .withUniques(
            moved(
                table.uniques(),
                u -> overlaps(u.columns(), columns) || overlaps(u.include(), columns),
                u -> creates ? new AddUnique(name, u) : new DropUnique(name, u)))
        .withChecks(
            moved(
                table.checks(),
                c -> mentions.test(c.expression().text()),
                c -> creates ? new AddCheck(name, c) : new DropCheck(name, c)))
        .withExclusions(
            moved(
                table.exclusions(),
                e -> mentions.test(e.definition().text()),
                e -> creates ? new AddExclusion(name, e) : new DropExclusion(name, e)))
        .withForeignKeys(
            moved(
                table.foreignKeys(),
                k -> overlaps(k.columns(), columns),
                k -> creates ? new AddForeignKey(name, k) : new DropForeignKey(name, k)))
        .withIndexes(
            moved(
                table.indexes(),
                i -> !creates && isOn(i, columns, mentions),
                i -> new DropIndex(name, i, false)))
        .withColumns(
            moved(
                table.columns(),
                c -> columns.contains(c.name()),
                c -> creates ? new AddColumn(name, c) : new DropColumn(name, c)));
  }

  private static boolean isOn(Index index, Set<String> columns, Predicate<String> mentions) {
    return overlaps(index.include(), columns)
        || index.where() != null && mentions.test(index.where().text())
        || index.keys().stream()
            .anyMatch(
                k ->
                    k.column() != null
                        ? columns.contains(k.column())
                        : k.expression() != null && mentions.test(k.expression().text()));
  }

  private <T> List<T> moved(List<T> objects, Predicate<T> moves, Function<T, Operation> operation) {
    List<T> kept = new ArrayList<>();
    for (T object : objects) {
      if (moves.test(object)) {
        into.accept(operation.apply(object));
      } else {
        kept.add(object);
      }
    }
    return kept;
  }

  private static boolean overlaps(Collection<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
