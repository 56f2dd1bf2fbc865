package dev.retort.differ;

import dev.retort.operations.AddForeignKey;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.ValidateConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign keys. */
final class ForeignKeyComparer implements ObjectComparer<Table, ForeignKey> {
  @Override
  public List<ForeignKey> objects(Table parent) {
    return parent.foreignKeys();
  }

  @Override
  public Comparable<?> key(ForeignKey object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, ForeignKey to, DiffSink out) {
    OutsideReference.note(scope.sides(), scope.to(), to, out);
    boolean checksRows =
        to.columns().stream().allMatch(column -> scope.from().column(column).isPresent());
    if (!checksRows || out.isRecreated(scope.to().name() + "." + to.name())) {
      out.add(new AddForeignKey(scope.to().name(), to));
      return;
    }
    out.add(
        new AddForeignKey(scope.to().name(), to),
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            scope.to().name() + "." + to.name(),
            to.origin().or(scope.to().origin()),
            "rows whose ("
                + String.join(", ", to.columns())
                + ") is missing in "
                + to.refTable()
                + " break the new foreign key"));
  }

  @Override
  public void dropped(Scope<Table> scope, ForeignKey from, DiffSink out) {
    drop(
        scope,
        from,
        scope.to().foreignKeys().stream()
            .filter(to -> to.columns().equals(from.columns()))
            .filter(to -> to.refTable().equals(from.refTable()))
            .findFirst(),
        out);
  }

  /** What becomes of referring rows is easily overlooked where a key is dropped and added again. */
  private static void drop(
      Scope<Table> scope, ForeignKey from, Optional<ForeignKey> now, DiffSink out) {
    DropForeignKey operation = new DropForeignKey(scope.from().name(), from);
    List<String> changes = new ArrayList<>();
    now.ifPresent(
        to -> {
          change("on delete", from.onDelete(), to.onDelete(), changes);
          change("on update", from.onUpdate(), to.onUpdate(), changes);
        });
    if (changes.isEmpty()) {
      out.add(operation);
      return;
    }
    out.add(
        operation,
        DifferFindings.REFERENTIAL_ACTION.on(
            scope.from().name() + "." + from.name(),
            now.get().origin().or(scope.to().origin()),
            "the action changes " + String.join(" and ", changes)));
  }

  private static void change(
      String event, ReferentialAction from, ReferentialAction to, List<String> changes) {
    if (from != to) {
      changes.add(event + " from " + from.text() + " to " + to.text());
    }
  }

  @Override
  public void altered(Scope<Table> scope, ForeignKey from, ForeignKey to, DiffSink out) {
    if (Definitions.FOREIGN_KEYS
        .definition()
        .apply(from)
        .equals(Definitions.FOREIGN_KEYS.definition().apply(to))) {
      if (to.validated() && !from.validated()) {
        out.add(
            new ValidateConstraint(scope.to().name(), to.name().text()),
            DifferFindings.EXISTING_ROWS_CHECKED.on(
                scope.to().name() + "." + to.name(),
                to.origin(),
                "the foreign key is NOT VALID in the database: rows that were there before it were never checked"));
      }
      ConstraintComment.compare(scope.to().name(), to.name(), from.comment(), to.comment(), out);
      return;
    }
    drop(scope, from, Optional.of(to), out);
    if (checksTheSame(from, to)) {
      out.add(new AddForeignKey(scope.to().name(), to));
    } else {
      created(scope, to, out);
    }
  }

  /** Whether every row that passed before passes now. */
  private static boolean checksTheSame(ForeignKey from, ForeignKey to) {
    return from.validated()
        && from.match() == to.match()
        && from.refTable().equals(to.refTable())
        && from.columns().equals(to.columns())
        && from.refColumns().equals(to.refColumns());
  }
}
