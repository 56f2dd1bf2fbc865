package dev.retort.differ.property;

import dev.retort.operations.TypeShape;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The differences that the differ leaves on purpose: what the wanted side does not say (a
 * collation, the comment of a constraint, storage parameters, the order of a primary key's columns,
 * a sequence's start that may just be JPA's) stays as it is.
 *
 * @param start the schema before
 * @param end the schema afterwards
 * @param complete whether the wanted side says all that there is to say
 */
record Tolerated(Schema start, Schema end, boolean complete) {
  /** The wanted schema with what it takes over. */
  Schema adopt(Schema wanted) {
    return wanted
        .withSequences(
            wanted.sequences().stream()
                .map(to -> end.sequence(to.name()).map(from -> adopt(from, to)).orElse(to))
                .toList())
        .withEnums(
            wanted.enums().stream()
                .map(to -> end.enumType(to.name()).map(from -> adopt(from, to)).orElse(to))
                .toList())
        .withTables(wanted.tables().stream().map(this::adopt).toList());
  }

  private static EnumType adopt(EnumType from, EnumType to) {
    return to.comment() != null
        ? to
        : new EnumType(to.name(), to.labels(), from.comment(), to.origin());
  }

  private Sequence adopt(Sequence from, Sequence to) {
    boolean open = !complete && Long.valueOf(1).equals(to.start());
    return new Sequence(
        to.name(),
        to.type(),
        open ? from.start() : to.start(),
        to.increment(),
        to.min(),
        to.max(),
        to.cache(),
        to.cycle(),
        to.comment() != null ? to.comment() : from.comment(),
        to.owner(),
        to.origin());
  }

  private Table adopt(Table to) {
    Table after = end.table(to.name()).orElse(null);
    Table before = start.table(to.name()).orElse(null);
    if (after == null || before == null) {
      return to;
    }
    return to.withColumns(
            to.columns().stream()
                .map(c -> before.column(c.name()).map(old -> adopt(old, c)).orElse(c))
                .toList())
        .withPrimaryKey(adopt(before.primaryKey(), to.primaryKey()))
        .withUniques(to.uniques().stream().map(u -> adopt(after, u)).toList())
        .withForeignKeys(to.foreignKeys().stream().map(k -> adopt(after, k)).toList())
        .withChecks(to.checks().stream().map(c -> adopt(after, c)).toList())
        .withExclusions(to.exclusions().stream().map(e -> adopt(after, e)).toList())
        .withIndexes(to.indexes().stream().map(i -> adopt(after, i)).toList());
  }

  private static Column adopt(Column from, Column to) {
    boolean text = SqlTypes.canonical(to.type()).matches("text.*|character.*|bpchar.*|name");
    Column adopted = to.collation() == null && text ? to.withCollation(from.collation()) : to;
    return TypeShape.of(from.type()).equals(TypeShape.of(to.type()))
        ? adopted.withType(from.type())
        : adopted;
  }

  private static @Nullable PrimaryKey adopt(@Nullable PrimaryKey from, @Nullable PrimaryKey to) {
    return from != null && to != null && Set.copyOf(from.columns()).equals(Set.copyOf(to.columns()))
        ? to.withColumns(from.columns())
            .withComment(to.comment() != null ? to.comment() : from.comment())
        : to;
  }

  private static UniqueConstraint adopt(Table end, UniqueConstraint to) {
    return new UniqueConstraint(
        to.name(),
        to.columns(),
        to.include(),
        to.nullsNotDistinct(),
        to.deferrability(),
        comment(
            to.comment(),
            end.uniques(),
            UniqueConstraint::name,
            to.name(),
            UniqueConstraint::comment),
        to.origin());
  }

  private static ForeignKey adopt(Table end, ForeignKey to) {
    ForeignKey same =
        end.foreignKeys().stream()
            .filter(from -> from.name().equals(to.name()))
            .filter(from -> Set.copyOf(from.columns()).equals(Set.copyOf(to.columns())))
            .findFirst()
            .orElse(to);
    return new ForeignKey(
        to.name(),
        same.columns(),
        to.refTable(),
        same.columns().stream()
            .map(column -> to.refColumns().get(to.columns().indexOf(column)))
            .toList(),
        to.onDelete(),
        to.onDeleteColumns(),
        to.onUpdate(),
        to.match(),
        to.deferrability(),
        to.validated(),
        to.comment() != null ? to.comment() : same.comment(),
        to.origin());
  }

  private static CheckConstraint adopt(Table end, CheckConstraint to) {
    return new CheckConstraint(
        to.name(),
        to.expression(),
        to.noInherit(),
        to.validated(),
        comment(
            to.comment(), end.checks(), CheckConstraint::name, to.name(), CheckConstraint::comment),
        to.origin());
  }

  private static ExclusionConstraint adopt(Table end, ExclusionConstraint to) {
    return new ExclusionConstraint(
        to.name(),
        to.definition(),
        comment(
            to.comment(),
            end.exclusions(),
            ExclusionConstraint::name,
            to.name(),
            ExclusionConstraint::comment),
        to.origin());
  }

  private static Index adopt(Table end, Index to) {
    Index same =
        end.indexes().stream().filter(from -> from.name().equals(to.name())).findFirst().orElse(to);
    Index stored = to.storage().isEmpty() ? to.withStorage(same.storage()) : to;
    return stored.comment() == null ? stored.withComment(same.comment()) : stored;
  }

  private static <T> @Nullable String comment(
      @Nullable String wanted,
      List<T> objects,
      Function<T, ObjectName> nameOf,
      ObjectName name,
      Function<T, @Nullable String> commentOf) {
    if (wanted != null) {
      return wanted;
    }
    for (T object : objects) {
      if (nameOf.apply(object).equals(name)) {
        return commentOf.apply(object);
      }
    }
    return null;
  }
}
