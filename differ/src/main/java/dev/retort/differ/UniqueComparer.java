package dev.retort.differ;

import dev.retort.operations.AddUnique;
import dev.retort.operations.DropUnique;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;

/** Unique constraints. */
final class UniqueComparer implements ObjectComparer<Table, UniqueConstraint> {
  @Override
  public List<UniqueConstraint> objects(Table parent) {
    return parent.uniques();
  }

  @Override
  public Comparable<?> key(UniqueConstraint object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, UniqueConstraint to, DiffSink out) {
    boolean checksRows =
        to.columns().stream().anyMatch(column -> scope.from().column(column).isPresent())
            && !Uniqueness.holds(scope.from(), to.columns(), to.nullsNotDistinct());
    if (!checksRows) {
      out.add(new AddUnique(scope.to().name(), to));
      return;
    }
    out.add(
        new AddUnique(scope.to().name(), to),
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            scope.to().name() + "." + to.name(),
            to.origin().or(scope.to().origin()),
            "rows that repeat ("
                + String.join(", ", to.columns())
                + ") break the new unique constraint"));
  }

  @Override
  public void dropped(Scope<Table> scope, UniqueConstraint from, DiffSink out) {
    boolean columnsStay =
        from.columns().stream().allMatch(column -> scope.to().column(column).isPresent());
    if (columnsStay && !Uniqueness.holds(scope.to(), from.columns(), from.nullsNotDistinct())) {
      out.add(
          new DropUnique(scope.from().name(), from),
          DifferFindings.UNMODELLED_CONSTRAINT_DROPPED.on(
              scope.from().name() + "." + from.name(),
              from.origin(),
              "no model declares unique constraint " + from.name() + "; it is dropped"));
    } else {
      out.add(new DropUnique(scope.from().name(), from));
    }
  }

  @Override
  public void altered(
      Scope<Table> scope, UniqueConstraint from, UniqueConstraint to, DiffSink out) {
    if (Definitions.UNIQUES
        .definition()
        .apply(from)
        .equals(Definitions.UNIQUES.definition().apply(to))) {
      ConstraintComment.compare(scope.to().name(), to.name(), from.comment(), to.comment(), out);
      return;
    }
    out.add(new DropUnique(scope.from().name(), from));
    created(scope, to, out);
  }
}
