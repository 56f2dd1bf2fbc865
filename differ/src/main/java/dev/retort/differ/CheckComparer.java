package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddCheck;
import dev.retort.operations.DropCheck;
import dev.retort.operations.ValidateConstraint;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Check constraints. A changed one is dropped and added, and compared with what it was. */
final class CheckComparer implements ObjectComparer<Table, CheckConstraint> {
  @Override
  public List<CheckConstraint> objects(Table parent) {
    return parent.checks();
  }

  @Override
  public Comparable<?> key(CheckConstraint object) {
    return object.name();
  }

  @Override
  public void created(Scope<Table> scope, CheckConstraint to, DiffSink out) {
    if (out.isRecreated(scope.to().name() + "." + to.name())) {
      out.add(new AddCheck(scope.to().name(), to));
      return;
    }
    Optional<CheckConstraint> before = counterpart(scope.to(), to, scope.from());
    if (before.isPresent()) {
      add(scope, before.get(), to, out);
      return;
    }
    boolean checksRows =
        to.enforced()
            && columns(scope.to(), to).stream().anyMatch(c -> scope.from().column(c).isPresent());
    if (!checksRows) {
      out.add(new AddCheck(scope.to().name(), to));
      return;
    }
    Finding rows =
        DifferFindings.EXISTING_ROWS_CHECKED.on(
            object(scope, to),
            to.origin().or(scope.to().origin()),
            "rows that break " + to.expression() + " break the new check");
    out.add(
        new AddCheck(scope.to().name(), to),
        derived(scope, to).map(noise -> List.of(noise, rows)).orElse(List.of(rows)),
        List.of());
  }

  /** False-diffs A41: a list of values that follows from the mapping of a column that is there. */
  private static Optional<Finding> derived(Scope<Table> scope, CheckConstraint check) {
    Set<String> columns = columns(scope.to(), check);
    String text = check.expression().text().toLowerCase(Locale.ROOT);
    boolean list = text.contains(" in (") || text.contains(" between ") || text.contains("any (");
    if (check.name().given() || !list || columns.size() != 1) {
      return Optional.empty();
    }
    String column = columns.iterator().next();
    boolean unchanged =
        scope
            .from()
            .column(column)
            .map(Column::type)
            .equals(scope.to().column(column).map(Column::type));
    return unchanged
        ? Optional.of(
            DifferFindings.DERIVED_CHECK.on(
                object(scope, check),
                check.origin().or(scope.to().origin()),
                "the mapping of "
                    + column
                    + " lists its values, and the database does not check them yet"))
        : Optional.empty();
  }

  @Override
  public void dropped(Scope<Table> scope, CheckConstraint from, DiffSink out) {
    boolean replaced = counterpart(scope.from(), from, scope.to()).isPresent();
    boolean columnsStay =
        columns(scope.from(), from).stream().allMatch(c -> scope.to().column(c).isPresent());
    if (replaced || !columnsStay || isTheTypeNow(scope, from)) {
      out.add(new DropCheck(scope.from().name(), from));
    } else {
      out.add(
          new DropCheck(scope.from().name(), from),
          DifferFindings.UNMODELLED_CONSTRAINT_DROPPED.on(
              object(scope, from),
              scope.to().origin().or(from.origin()),
              "no model declares check "
                  + from.name()
                  + " ("
                  + from.expression()
                  + "); it is dropped"));
    }
  }

  /** Whether the column gets an enum for its type: that says which values there are. */
  private static boolean isTheTypeNow(Scope<Table> scope, CheckConstraint check) {
    return ListedValues.of(scope.from(), check)
        .flatMap(values -> scope.to().column(values.column()))
        .filter(to -> ColumnTypeChange.isEnum(scope.sides().wanted(), to.type()))
        .isPresent();
  }

  @Override
  public void altered(Scope<Table> scope, CheckConstraint from, CheckConstraint to, DiffSink out) {
    if (Definitions.CHECKS
        .definition()
        .apply(from)
        .equals(Definitions.CHECKS.definition().apply(to))) {
      if (to.validated() && !from.validated()) {
        out.add(
            new ValidateConstraint(scope.to().name(), to.name().text()),
            DifferFindings.EXISTING_ROWS_CHECKED.on(
                object(scope, to),
                to.origin(),
                "the check is NOT VALID in the database: rows that were there before it were never checked"));
      }
      ConstraintComment.compare(scope.to().name(), to.name(), from.comment(), to.comment(), out);
      return;
    }
    out.add(new DropCheck(scope.from().name(), from));
    add(scope, from, to, out);
  }

  private static void add(
      Scope<Table> scope, CheckConstraint before, CheckConstraint to, DiffSink out) {
    new ChangedCheck(scope, before, to).plan(out);
  }

  /** The one check on the other side, and not on this, over just the same columns. */
  private static Optional<CheckConstraint> counterpart(
      Table own, CheckConstraint check, Table other) {
    Set<String> columns = columns(own, check);
    Set<Object> kept = new HashSet<>();
    own.checks().forEach(c -> kept.add(c.name()));
    List<CheckConstraint> same = new ArrayList<>();
    for (CheckConstraint candidate : other.checks()) {
      if (!kept.contains(candidate.name()) && columns(other, candidate).equals(columns)) {
        same.add(candidate);
      }
    }
    return columns.isEmpty() || same.size() != 1 ? Optional.empty() : Optional.of(same.get(0));
  }

  static Set<String> columns(Table table, CheckConstraint check) {
    Set<String> mentioned = SqlWords.identifiers(check.expression().text());
    mentioned.retainAll(table.columns().stream().map(Column::name).toList());
    return mentioned;
  }

  private static String object(Scope<Table> scope, CheckConstraint check) {
    return scope.to().name() + "." + check.name();
  }
}
