package dev.retort.differ;

import dev.retort.operations.AlterNotNullInheritance;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.NotNull;
import dev.retort.schema.ObjectName;
import dev.retort.schema.QualifiedName;

/** The constraints behind {@code NOT NULL} of two columns that both have one. */
final class NotNullComparison {
  private NotNullComparison() {}

  static void compare(QualifiedName table, Column from, Column to, DiffSink out) {
    NotNull before = from.notNull();
    NotNull after = to.notNull();
    String present = before.nameIn(table, from.name());
    String name =
        after.name() == null && before.name() == null
            ? present // whatever the server chose
            : after.nameIn(table, to.name());
    if (!present.equals(name)) {
      out.add(new RenameConstraint(table, present, name));
    }
    if (before.noInherit() != after.noInherit()) {
      out.add(new AlterNotNullInheritance(table, name, after.noInherit()));
    }
    if (after.validated() && !before.validated()) {
      out.add(
          new ValidateConstraint(table, name),
          DifferFindings.SET_NOT_NULL.on(
              table + "." + to.name(),
              to.origin(),
              "NOT NULL is NOT VALID in the database: rows whose "
                  + to.name()
                  + " is null were never looked for"));
    }
    ConstraintComment.compare(
        table, ObjectName.given(name), before.comment(), after.comment(), out);
  }
}
