package dev.retort.differ;

import static dev.retort.schema.Identity.Generation.ALWAYS;
import static dev.retort.schema.Identity.Generation.SERIAL;

import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Identity;
import dev.retort.schema.NotNull;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills what the wanted side leaves open with what the actual side has. */
final class Adoption {
  private final DiffOptions options;
  private final DiffSink out;

  Adoption(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    return adoptSequences(new OwnedSequences(out).keep(sides))
        .mapWantedTables((from, to) -> adoptTable(sides.actual(), from, to));
  }

  private Table adoptTable(Schema actual, Table from, Table to) {
    List<Column> columns =
        PartitionKeys.keep(
            actual,
            from,
            to.columns().stream()
                .map(
                    column ->
                        from.column(column.name())
                            .map(existing -> adoptColumn(from.name(), existing, column))
                            .orElse(column))
                .toList(),
            out);
    if (options.complete()) {
      Table whole = to.withColumns(columns);
      return whole.withPrimaryKey(adoptKeyOrder(from, whole));
    }
    if (from.options().unlogged() && !to.options().unlogged()) {
      out.note(
          DifferFindings.UNLOGGED.on(
              to.name(), to.origin(), "table " + to.name() + " is unlogged in the database"));
    }
    Table adopted =
        AdoptedConstraints.adopt(
            from, withOwnCollations(to, columns).withColumns(columns).withOptions(from.options()));
    return adopted.withPrimaryKey(adoptKeyOrder(from, adopted));
  }

  /** A key that asks for the collation which its column has taken over asks for nothing. */
  private static Table withOwnCollations(Table table, List<Column> columns) {
    Map<String, QualifiedName> collations = new HashMap<>();
    for (Column column : columns) {
      QualifiedName collation = column.collation();
      if (collation != null) {
        collations.put(column.name(), collation);
      }
    }
    return table.withIndexes(
        table.indexes().stream()
            .map(
                index ->
                    index.withKeys(
                        index.keys().stream()
                            .map(
                                key ->
                                    key.column() != null
                                            && key.collation() != null
                                            && key.collation().equals(collations.get(key.column()))
                                        ? key.withCollation(null)
                                        : key)
                            .toList()))
            .toList());
  }

  /** The same columns in another order are the same key: rebuilding it gains no correctness. */
  private @Nullable PrimaryKey adoptKeyOrder(Table from, Table to) {
    PrimaryKey actual = from.primaryKey();
    PrimaryKey wanted = to.primaryKey();
    if (actual == null
        || wanted == null
        || options.complete()
        || actual.columns().equals(wanted.columns())
        || !Set.copyOf(actual.columns()).equals(Set.copyOf(wanted.columns()))) {
      return wanted;
    }
    out.note(
        DifferFindings.KEY_ORDER.on(
            to.name(),
            wanted.origin().or(to.origin()),
            "the primary key is ("
                + String.join(", ", actual.columns())
                + ") in the database and ("
                + String.join(", ", wanted.columns())
                + ") in the model"));
    return wanted.withColumns(actual.columns());
  }

  private Column adoptColumn(QualifiedName table, Column from, Column to) {
    Column open =
        options.complete() || !to.options().equals(ColumnOptions.DEFAULT)
            ? to
            : to.withOptions(from.options());
    boolean keeps = options.serverVersion() < 18 || saysNothing(to.notNull());
    return adoptValues(
        table, from, keeps && !from.nullable() ? open.withNotNull(from.notNull()) : open);
  }

  /** Only a whole database says that a constraint has no name of its own. */
  private boolean saysNothing(NotNull notNull) {
    return !options.complete() && notNull.equals(NotNull.PLAIN);
  }

  private Column adoptValues(QualifiedName table, Column from, Column to) {
    boolean collatable =
        from.type().equals(to.type()) || shape(to.type()).family() == TypeShape.Family.TEXT;
    Column adopted =
        to.collation() == null && collatable && !options.complete()
            ? to.withCollation(from.collation())
            : to;
    if (shape(from.type()).equals(shape(to.type()))
        || options.keepLengths() && assumesLength(from, to)) {
      adopted = adopted.withType(from.type());
    }
    if (adopted.defaultValue() != null
        && shape(from.type()).family() == shape(to.type()).family()
        && DefaultEquivalence.same(from.type(), from.defaultValue(), adopted.defaultValue())) {
      adopted = adopted.withDefault(from.defaultValue());
    }
    Identity actual = from.identity();
    Identity wanted = to.identity();
    return actual == null || wanted == null
        ? adopted
        : adopted.withIdentity(adoptIdentity(table, to, widened(from, to, actual), wanted));
  }

  /**
   * Whether the model says no more than that the column is a text: 255 is what JPA assumes. Both
   * are texts, and differ in their limit at most.
   */
  static boolean assumesLength(Column from, Column to) {
    TypeShape wanted = TypeShape.of(to.type());
    TypeShape actual = TypeShape.of(from.type());
    return wanted.base().equals("character varying")
        && wanted.modifiers().equals(List.of(255))
        && wanted.array() == actual.array()
        && (actual.base().equals("character varying") || actual.base().equals("text"));
  }

  /** The sequence of a serial keeps the range of the old type; it must grow with the column. */
  private static Identity widened(Column from, Column to, Identity actual) {
    boolean grows =
        actual.generation() == SERIAL
            && to.type().equals("bigint")
            && (from.type().equals("integer") || from.type().equals("smallint"))
            && actual.max() != null
            && (actual.max() == Integer.MAX_VALUE || actual.max() == Short.MAX_VALUE);
    return grows
        ? new Identity(
            actual.generation(),
            actual.start(),
            actual.increment(),
            actual.min(),
            Long.MAX_VALUE,
            actual.cache(),
            actual.cycle())
        : actual;
  }

  private TypeShape shape(String type) {
    String own = options.defaultSchema() + ".";
    return TypeShape.of(type.startsWith(own) ? type.substring(own.length()) : type);
  }

  private Identity adoptIdentity(QualifiedName table, Column column, Identity from, Identity to) {
    Identity.Generation generation = to.generation();
    boolean serialOnOneSide = (from.generation() == SERIAL) != (generation == SERIAL);
    if (serialOnOneSide
        && !options.serialToIdentity()
        && from.generation() != ALWAYS
        && generation != ALWAYS) {
      out.note(
          DifferFindings.SERIAL_IS_IDENTITY.on(
              table + "." + column.name(),
              column.origin(),
              "column "
                  + column.name()
                  + " is "
                  + from.generation().text()
                  + " in the database and "
                  + generation.text()
                  + " in the model"));
      generation = from.generation();
    }
    return new Identity(
        generation,
        or(to.start(), from.start()),
        or(to.increment(), from.increment()),
        or(to.min(), from.min()),
        or(to.max(), from.max()),
        or(to.cache(), from.cache()),
        or(to.cycle(), from.cycle()));
  }

  private Sides adoptSequences(Sides sides) {
    List<Sequence> sequences =
        sides.wanted().sequences().stream()
            .map(
                to ->
                    sides
                        .actual()
                        .sequence(to.name())
                        .map(from -> adopt(from, to).withOwner(owner(from, to, sides.wanted())))
                        .orElse(to))
            .toList();
    return sides.withWanted(sides.wanted().withSequences(sequences));
  }

  /** Models say nothing of it; but a column that goes must not take the sequence along. */
  private @Nullable SequenceOwner owner(Sequence from, Sequence to, Schema wanted) {
    SequenceOwner owner = from.owner();
    boolean stays =
        owner != null
            && wanted.table(owner.table()).flatMap(t -> t.column(owner.column())).isPresent();
    return to.owner() != null || options.complete() || !stays ? to.owner() : owner;
  }

  /**
   * Whether the model says no more than JPA's default. Where a sequence that is there began matters
   * to nobody: its position stays, and changelogs often let it begin behind the first rows.
   */
  private boolean startsWhereJpaDoes(Sequence to) {
    return !options.complete() && Long.valueOf(1).equals(to.start());
  }

  private Sequence adopt(Sequence from, Sequence to) {
    return new Sequence(
        to.name(),
        or(to.type(), from.type()),
        startsWhereJpaDoes(to) ? from.start() : or(to.start(), from.start()),
        or(to.increment(), from.increment()),
        or(to.min(), from.min()),
        or(to.max(), from.max()),
        or(to.cache(), from.cache()),
        or(to.cycle(), from.cycle()),
        or(to.comment(), from.comment()),
        to.origin());
  }

  private static <T> @Nullable T or(@Nullable T wanted, @Nullable T actual) {
    return wanted != null ? wanted : actual;
  }
}
