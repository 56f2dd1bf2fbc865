package dev.retort.differ;

import dev.retort.operations.Operation;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameIndex;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives equal constraints and indexes one name: the actual one where the model leaves it open, the
 * model's, by a rename, where it says one. Afterwards objects pair by name.
 */
final class NameAligner {
  private final AnsweredRenames answered;
  private final DiffSink out;

  NameAligner(AnsweredRenames answered, DiffSink out) {
    this.answered = answered;
    this.out = out;
  }

  Sides apply(Sides sides) {
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    List<Table> from = new ArrayList<>();
    Map<QualifiedName, Table> to = new TreeMap<>(wanted);
    for (Table table : sides.actual().tables()) {
      Table other = wanted.get(table.name());
      if (other == null) {
        from.add(table);
      } else {
        Pair aligned = align(table, other);
        from.add(aligned.from());
        to.put(table.name(), aligned.to());
      }
    }
    return new Sides(
        sides.actual().withTables(from), sides.wanted().withTables(List.copyOf(to.values())));
  }

  private record Pair(Table from, Table to) {}

  private Pair align(Table from, Table to) {
    QualifiedName table = to.name();
    Predicate<String> follows = name -> answered.follows(table, name);
    Pair pair = alignPrimaryKey(from, to, follows);

    var checks = Definitions.CHECKS.match(from.checks(), to.checks(), follows);
    var exclusions = Definitions.EXCLUSIONS.match(from.exclusions(), to.exclusions(), follows);
    var foreignKeys = Definitions.FOREIGN_KEYS.match(from.foreignKeys(), to.foreignKeys(), follows);
    var uniques = Definitions.UNIQUES.match(from.uniques(), to.uniques(), follows);
    var indexes = Definitions.INDEXES.match(from.indexes(), to.indexes(), follows);

    Map<String, String> constraintRenames = new TreeMap<>(checks.renames());
    constraintRenames.putAll(exclusions.renames());
    constraintRenames.putAll(foreignKeys.renames());
    constraintRenames.putAll(uniques.renames());
    rename(constraintRenames, (old, name) -> new RenameConstraint(table, old, name));
    rename(indexes.renames(), (old, name) -> new RenameIndex(table.withName(old), name));

    Table alignedFrom =
        pair.from()
            .withChecks(checks.actual())
            .withExclusions(exclusions.actual())
            .withForeignKeys(foreignKeys.actual())
            .withUniques(uniques.actual())
            .withIndexes(indexes.actual());
    Table alignedTo =
        pair.to()
            .withChecks(checks.wanted())
            .withExclusions(exclusions.wanted())
            .withForeignKeys(adoptPairOrder(foreignKeys.actual(), foreignKeys.wanted()))
            .withUniques(uniques.wanted())
            .withIndexes(adoptStorage(indexes.actual(), indexes.wanted()));
    return new Pair(
        alignedFrom,
        acceptEquivalents(alignedFrom, alignedTo, uniques.matched(), indexes.matched()));
  }

  private Pair alignPrimaryKey(Table from, Table to, Predicate<String> follows) {
    PrimaryKey actual = from.primaryKey();
    PrimaryKey wanted = to.primaryKey();
    if (actual == null
        || wanted == null
        || actual.name().equals(wanted.name())
        || !actual.withName(wanted.name()).isSameKey(wanted)) {
      return new Pair(from, to);
    }
    if (!wanted.name().given() && !follows.test(actual.name().text())) {
      return new Pair(from, to.withPrimaryKey(wanted.withName(actual.name())));
    }
    out.add(new RenameConstraint(to.name(), actual.name().text(), wanted.name().text()));
    return new Pair(from.withPrimaryKey(actual.withName(wanted.name())), to);
  }

  private void rename(
      Map<String, String> renames, BiFunction<String, String, Operation> operation) {
    for (RenameChain.Step step : RenameChain.order(renames, RenameCircles::temporary)) {
      out.add(operation.apply(step.from(), step.to()));
    }
  }

  /** The order of the column pairs of a foreign key means nothing, so equal keys get one. */
  private static List<ForeignKey> adoptPairOrder(List<ForeignKey> actual, List<ForeignKey> wanted) {
    return wanted.stream()
        .map(
            to ->
                actual.stream()
                    .filter(from -> from.name().equals(to.name()))
                    .filter(
                        from ->
                            Definitions.sorted(from)
                                .columns()
                                .equals(Definitions.sorted(to).columns()))
                    .filter(
                        from ->
                            Definitions.sorted(from)
                                .refColumns()
                                .equals(Definitions.sorted(to).refColumns()))
                    .findFirst()
                    .map(from -> to.withColumns(from.columns(), from.refColumns()))
                    .orElse(to))
        .toList();
  }

  /** No storage parameters in the model means that it does not care. */
  private static List<Index> adoptStorage(List<Index> actual, List<Index> wanted) {
    return wanted.stream()
        .map(
            to ->
                to.storage().isEmpty()
                    ? actual.stream()
                        .filter(from -> from.name().equals(to.name()))
                        .findFirst()
                        .map(from -> to.withStorage(from.storage()))
                        .orElse(to)
                    : to)
        .toList();
  }

  /**
   * A unique constraint and a plain unique index over the same columns enforce the same: where the
   * model leaves the name open, the one that exists will do (false-diffs A17).
   */
  private static Table acceptEquivalents(
      Table from, Table to, Set<String> matchedUniques, Set<String> matchedIndexes) {
    List<UniqueConstraint> uniques = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    Set<ObjectName> adopted = new HashSet<>();
    for (UniqueConstraint unique : to.uniques()) {
      Index same =
          unique.name().given() || matchedUniques.contains(unique.name().text())
              ? null
              : equalIndex(from, unique);
      if (same == null) {
        uniques.add(unique);
      } else if (!matchedIndexes.contains(same.name().text()) && adopted.add(same.name())) {
        indexes.add(same);
      }
    }
    for (Index index : to.indexes()) {
      Optional<UniqueConstraint> same =
          index.name().given() || matchedIndexes.contains(index.name().text())
              ? Optional.empty()
              : Definitions.asConstraint(index).flatMap(wish -> equalConstraint(from, wish));
      if (same.isEmpty()) {
        indexes.add(index);
      } else if (!matchedUniques.contains(same.get().name().text())
          && adopted.add(same.get().name())) {
        uniques.add(same.get());
      }
    }
    return to.withUniques(uniques).withIndexes(indexes);
  }

  private static @Nullable Index equalIndex(Table from, UniqueConstraint unique) {
    return from.indexes().stream()
        .filter(
            index -> Definitions.asConstraint(index).filter(c -> sameRule(c, unique)).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static Optional<UniqueConstraint> equalConstraint(Table from, UniqueConstraint wish) {
    return from.uniques().stream().filter(unique -> sameRule(unique, wish)).findFirst();
  }

  private static boolean sameRule(UniqueConstraint one, UniqueConstraint other) {
    return Definitions.UNIQUES
        .definition()
        .apply(one)
        .equals(Definitions.UNIQUES.definition().apply(other));
  }
}
