package dev.retort.differ;

import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import java.util.List;

/** Primary keys: each table has at most one, so they pair whatever they are called. */
final class PrimaryKeyComparer implements ObjectComparer<Table, PrimaryKey> {
  @Override
  public List<PrimaryKey> objects(Table parent) {
    return parent.primaryKey() == null ? List.of() : List.of(parent.primaryKey());
  }

  @Override
  public Comparable<?> key(PrimaryKey object) {
    return "";
  }

  @Override
  public void created(Scope<Table> scope, PrimaryKey to, DiffSink out) {
    if (Uniqueness.holds(scope.from(), to.columns(), false)) {
      out.add(new AddPrimaryKey(scope.to().name(), to));
      return;
    }
    out.add(
        new AddPrimaryKey(scope.to().name(), to),
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            scope.to().name() + "." + to.name(),
            to.origin().or(scope.to().origin()),
            "rows that repeat ("
                + String.join(", ", to.columns())
                + ") break the new primary key"));
  }

  @Override
  public void dropped(Scope<Table> scope, PrimaryKey from, DiffSink out) {
    out.add(
        new DropPrimaryKey(scope.from().name(), from),
        DifferFindings.UNMODELLED_CONSTRAINT_DROPPED.on(
            scope.from().name() + "." + from.name(),
            from.origin(),
            "the model has no primary key for " + scope.from().name() + "; it is dropped"));
  }

  @Override
  public void altered(Scope<Table> scope, PrimaryKey from, PrimaryKey to, DiffSink out) {
    if (from.isSameKey(to)) {
      ConstraintComment.compare(scope.to().name(), to.name(), from.comment(), to.comment(), out);
      return;
    }
    out.add(new DropPrimaryKey(scope.from().name(), from));
    created(scope, to, out);
  }
}
