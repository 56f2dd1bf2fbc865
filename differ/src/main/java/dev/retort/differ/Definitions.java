package dev.retort.differ;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What makes two constraints or indexes the same object, whatever they are called. */
final class Definitions {
  private static final ObjectName NO_NAME = ObjectName.derived("?");

  static final DefinitionMatcher<CheckConstraint> CHECKS =
      new DefinitionMatcher<>(
          CheckConstraint::name,
          CheckConstraint::withName,
          check -> List.of(check.expression(), check.noInherit(), check.enforced()));

  static final DefinitionMatcher<ExclusionConstraint> EXCLUSIONS =
      new DefinitionMatcher<>(
          ExclusionConstraint::name,
          ExclusionConstraint::withName,
          ExclusionConstraint::definition);

  static final DefinitionMatcher<ForeignKey> FOREIGN_KEYS =
      new DefinitionMatcher<>(
          ForeignKey::name, ForeignKey::withName, Definitions::foreignKeyDefinition);

  static final DefinitionMatcher<Index> INDEXES =
      new DefinitionMatcher<>(
          Index::name,
          Index::withName,
          index -> index.withName(NO_NAME).withComment(null).withStorage(Map.of()));

  static final DefinitionMatcher<UniqueConstraint> UNIQUES =
      new DefinitionMatcher<>(
          UniqueConstraint::name,
          UniqueConstraint::withName,
          unique ->
              List.of(
                  unique.columns(),
                  unique.include(),
                  unique.nullsNotDistinct(),
                  unique.deferrability(),
                  unique.withoutOverlaps()));

  private Definitions() {}

  /** The order of the column pairs of a foreign key means nothing. */
  private static Object foreignKeyDefinition(ForeignKey key) {
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.put(key.columns().get(i), key.refColumns().get(i));
    }
    return List.of(
        pairs,
        key.refTable(),
        key.onDelete(),
        key.onDeleteColumns().stream().sorted().toList(),
        key.onUpdate(),
        key.match(),
        key.deferrability(),
        key.period(),
        key.enforced());
  }

  /** The foreign key on both sides in one order of pairs, so that records can be compared. */
  static ForeignKey sorted(ForeignKey key) {
    if (key.period()) {
      return key; // the last pair is the one of the ranges
    }
    List<Integer> order =
        java.util.stream.IntStream.range(0, key.columns().size())
            .boxed()
            .sorted(java.util.Comparator.comparing(i -> key.columns().get(i)))
            .toList();
    return key.withColumns(
        order.stream().map(key.columns()::get).toList(),
        order.stream().map(key.refColumns()::get).toList());
  }

  /** The unique constraint that enforces just what a plain unique index does; empty for others. */
  static Optional<UniqueConstraint> asConstraint(Index index) {
    boolean plain =
        index.unique()
            && index.valid()
            && index.method().equals("btree")
            && index.where() == null
            && index.keys().stream().allMatch(Definitions::isPlain);
    if (!plain) {
      return Optional.empty();
    }
    UniqueConstraint same =
        UniqueConstraint.of(
            index.name(),
            index.keys().stream().map(key -> Objects.requireNonNull(key.column())).toList());
    return Optional.of(
        new UniqueConstraint(
            same.name(),
            same.columns(),
            index.include(),
            index.nullsNotDistinct(),
            same.deferrability(),
            index.comment(),
            index.origin()));
  }

  private static boolean isPlain(IndexKey key) {
    return key.column() != null && key.equals(IndexKey.column(key.column()));
  }
}
