package dev.retort.differ;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.Optional;
import java.util.Set;

/**
 * Lets constraints be what entities cannot say: not enforced, or about ranges that may not overlap.
 */
final class AdoptedConstraints {
  private AdoptedConstraints() {}

  static Table adopt(Table from, Table to) {
    PrimaryKey key = to.primaryKey();
    PrimaryKey actual = from.primaryKey();
    boolean temporal =
        key != null
            && actual != null
            && actual.withoutOverlaps()
            && Set.copyOf(actual.columns()).equals(Set.copyOf(key.columns()));
    return to.withPrimaryKey(
            temporal ? key.withColumns(actual.columns()).withoutOverlaps(true) : key)
        .withUniques(to.uniques().stream().map(u -> unique(from, u)).toList())
        .withForeignKeys(to.foreignKeys().stream().map(k -> foreignKey(from, k)).toList())
        .withChecks(to.checks().stream().map(c -> check(from, c)).toList());
  }

  private static UniqueConstraint unique(Table from, UniqueConstraint to) {
    return from.uniques().stream()
            .anyMatch(u -> u.withoutOverlaps() && u.columns().equals(to.columns()))
        ? to.withoutOverlaps(true)
        : to;
  }

  private static ForeignKey foreignKey(Table from, ForeignKey to) {
    Optional<ForeignKey> same =
        from.foreignKeys().stream()
            .filter(k -> k.columns().equals(to.columns()) && k.refTable().equals(to.refTable()))
            .findFirst();
    return same.map(k -> to.withPeriod(k.period()).withEnforced(k.enforced())).orElse(to);
  }

  private static CheckConstraint check(Table from, CheckConstraint to) {
    boolean idle =
        from.checks().stream()
            .anyMatch(c -> !c.enforced() && c.expression().equals(to.expression()));
    return idle ? to.withEnforced(false) : to;
  }
}
