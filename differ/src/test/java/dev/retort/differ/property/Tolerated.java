package dev.retort.differ.property;

import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The differences that the differ leaves on purpose: what the wanted side does not say it takes
 * over from the actual one.
 */
final class Tolerated {
  private Tolerated() {}

  /** The wanted schema with what it takes over. */
  static Schema adopt(Schema start, Schema wanted) {
    return wanted
        .withSequences(
            wanted.sequences().stream()
                .map(s -> start.sequence(s.name()).map(from -> adopt(from, s)).orElse(s))
                .toList())
        .withTables(
            wanted.tables().stream()
                .map(t -> start.table(t.name()).map(from -> adopt(from, t)).orElse(t))
                .toList());
  }

  private static Sequence adopt(Sequence from, Sequence to) {
    return to.comment() != null || from.comment() == null
        ? to
        : new Sequence(
            to.name(), to.type(), to.start(), to.increment(), to.min(), to.max(), to.cache(), to.cycle(),
            from.comment(), to.origin());
  }

  private static Table adopt(Table from, Table to) {
    return to.withColumns(
            to.columns().stream()
                .map(c -> from.column(c.name()).map(old -> adopt(old, c)).orElse(c))
                .toList())
        .withPrimaryKey(adopt(from.primaryKey(), to.primaryKey()))
        .withIndexes(to.indexes().stream().map(i -> adopt(from, i)).toList());
  }

  private static Column adopt(Column from, Column to) {
    boolean text = SqlTypes.canonical(to.type()).matches("text.*|character.*|bpchar.*|name");
    return to.collation() == null && text ? to.withCollation(from.collation()) : to;
  }

  private static @Nullable PrimaryKey adopt(@Nullable PrimaryKey from, @Nullable PrimaryKey to) {
    return from != null
            && to != null
            && Set.copyOf(from.columns()).equals(Set.copyOf(to.columns()))
        ? to.withColumns(from.columns())
        : to;
  }

  private static Index adopt(Table from, Index to) {
    List<Index> same =
        from.indexes().stream().filter(i -> to.storage().isEmpty() && i.name().equals(to.name())).toList();
    return same.isEmpty() ? to : to.withStorage(same.get(0).storage());
  }
}
