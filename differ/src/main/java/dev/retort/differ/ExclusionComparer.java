package dev.retort.differ;

import dev.retort.operations.AddExclusion;
import dev.retort.operations.DropExclusion;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Table;
import java.util.List;

/** Exclusion constraints. */
final class ExclusionComparer implements ObjectComparer<Table, ExclusionConstraint> {
  @Override
  public List<ExclusionConstraint> objects(Table parent) {
    return parent.exclusions();
  }

  @Override
  public Comparable<?> key(ExclusionConstraint object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, ExclusionConstraint to, DiffSink out) {
    if (out.isRecreated(scope.to().name() + "." + to.name())) {
      out.add(new AddExclusion(scope.to().name(), to));
      return;
    }
    out.add(
        new AddExclusion(scope.to().name(), to),
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            scope.to().name() + "." + to.name(),
            to.origin().or(scope.to().origin()),
            "rows that conflict break the new exclusion constraint"));
  }

  @Override
  public void dropped(Scope<Table> scope, ExclusionConstraint from, DiffSink out) {
    out.add(
        new DropExclusion(scope.from().name(), from),
        DifferFindings.UNMODELLED_CONSTRAINT_DROPPED.on(
            scope.from().name() + "." + from.name(),
            from.origin(),
            "no model declares exclusion constraint " + from.name() + "; it is dropped"));
  }

  @Override
  public void altered(
      Scope<Table> scope, ExclusionConstraint from, ExclusionConstraint to, DiffSink out) {
    if (from.definition().equals(to.definition())) {
      ConstraintComment.compare(scope.to().name(), to.name(), from.comment(), to.comment(), out);
      return;
    }
    out.add(new DropExclusion(scope.from().name(), from));
    created(scope, to, out);
  }
}
