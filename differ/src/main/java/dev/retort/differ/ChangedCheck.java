package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddCheck;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds a check in the place of another, and says what that means to the rows that exist. */
record ChangedCheck(ObjectComparer.Scope<Table> scope, CheckConstraint from, CheckConstraint to) {

  void plan(DiffSink out) {
    Optional<ListedValues> old = ListedValues.of(scope.from(), from);
    Optional<ListedValues> now = ListedValues.of(scope.to(), to);
    if (old.isPresent()
        && now.isPresent()
        && (old.get().ordinal() || !now.get().ordinal())
        && old.get().column().equals(now.get().column())) {
      planList(old.get(), now.get(), out);
    } else {
      Set<String> before = new TreeSet<>(SqlWords.literals(from.expression().text()));
      Set<String> after = new TreeSet<>(SqlWords.literals(to.expression().text()));
      out.add(new AddCheck(scope.to().name(), to), compared(before, after));
    }
  }

  private void planList(ListedValues old, ListedValues now, DiffSink out) {
    Set<String> before = new TreeSet<>();
    for (String value : old.values()) {
      before.add(out.replacement(ListedValues.object(scope.to().name(), old.column()), value));
    }
    Set<String> after = new TreeSet<>(now.values());
    if (before.equals(after)) {
      out.add(new AddCheck(scope.to().name(), to)); // every value that is gone has another name
      return;
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(compared(before, after));
    if (now.ordinal()) {
      findings.add(
          DifferFindings.ORDINALS_CHANGED.on(
              object(),
              origin(),
              "an enum that "
                  + now.column()
                  + " keeps by number had "
                  + old.values().size()
                  + " constants and has "
                  + now.values().size()));
    }
    List<String> removed = before.stream().filter(value -> !after.contains(value)).toList();
    List<Operation> inSteps = new ArrayList<>();
    for (String value : removed) {
      inSteps.add(new ExecuteSql(update(now, value)));
    }
    if (!removed.isEmpty()) {
      inSteps.add(new AddCheck(scope.to().name(), to));
    }
    out.add(new AddCheck(scope.to().name(), to), findings, inSteps);
  }

  private String update(ListedValues now, String value) {
    String column = Identifiers.quote(now.column());
    String literal = now.ordinal() ? value : Identifiers.literal(value);
    return "UPDATE "
        + scope.to().name().quoted()
        + " SET "
        + column
        + " = /* what such rows become */ "
        + literal
        + " WHERE "
        + column
        + " = "
        + literal;
  }

  /** Widened or narrowed, as far as the values of the two texts tell. */
  private Finding compared(Set<String> before, Set<String> after) {
    String values = String.join(", ", CheckComparer.columns(scope.to(), to));
    if (!before.isEmpty() && after.containsAll(before)) {
      Set<String> added = new TreeSet<>(after);
      added.removeAll(before);
      if (!added.isEmpty()) {
        return DifferFindings.CHECK_WIDENED.on(
            object(), origin(), values + " may now also be " + quoted(added));
      }
    }
    Set<String> removed = new TreeSet<>(before);
    removed.removeAll(after);
    return DifferFindings.CHECK_NARROWED.on(
        object(),
        origin(),
        !removed.isEmpty() && !after.isEmpty()
            ? "rows whose " + values + " is " + quoted(removed) + " break the changed check"
            : "the check changes from " + described(from) + " to " + described(to));
  }

  private String object() {
    return scope.to().name() + "." + to.name();
  }

  private Origin origin() {
    return to.origin().or(scope.to().origin());
  }

  private static String quoted(Set<String> values) {
    return TypeRebuilds.quoted(List.copyOf(values));
  }

  private static String described(CheckConstraint check) {
    return check.expression()
        + (check.noInherit() ? " NO INHERIT" : "")
        + (check.enforced() ? "" : " NOT ENFORCED");
  }
}
