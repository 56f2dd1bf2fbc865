package dev.retort.differ;

import dev.retort.operations.AddCheck;
import dev.retort.operations.DropCheck;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ObjectName;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows what becomes of the checks of children. A check that parent and child have is one, and
 * counts as the parent's; but where the child declares it, too, it stays when the parent's goes.
 */
final class InheritedChecks {
  private final Families families;
  private final Map<QualifiedName, Table> actual;
  private final Map<QualifiedName, Table> wanted;
  private final Schema before;

  InheritedChecks(Families families, Sides sides) {
    this.families = families;
    this.actual = sides.actualTables();
    this.wanted = sides.wantedTables();
    this.before = sides.actual();
  }

  List<PlannedOperation> follow(List<PlannedOperation> operations) {
    Set<String> stay = new HashSet<>();
    List<PlannedOperation> followed = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      if (planned.operation() instanceof DropCheck drop && becomesInherited(drop)) {
        continue;
      }
      followed.add(planned);
      if (planned.operation() instanceof DropCheck drop && !drop.check().noInherit()) {
        for (QualifiedName child : families.descendants(drop.table())) {
          if (isMerged(child, drop.check()) && !isGiven(child, drop.check().name())) {
            left(child, drop.check(), stay, followed);
          }
        }
      }
    }
    followed.removeIf(
        planned ->
            planned.operation() instanceof AddCheck add
                && stay.contains(add.table() + "." + add.check().name()));
    return followed;
  }

  /** The check of a child that is only its own once the parent's is gone. */
  private void left(
      QualifiedName child, CheckConstraint check, Set<String> stay, List<PlannedOperation> into) {
    Table to = wanted.get(child);
    if (to != null && to.checks().contains(check.withComment(null))) {
      stay.add(child + "." + check.name());
    } else {
      into.add(PlannedOperation.of(new DropCheck(child, check.withComment(null))));
    }
  }

  private boolean isMerged(QualifiedName child, CheckConstraint check) {
    Table table = actual.get(child);
    return table != null && table.options().heritage().merged().contains(check.name().text());
  }

  /** Whether a parent keeps a check of that name, as it is. */
  private boolean isGiven(QualifiedName child, ObjectName name) {
    Standalone from = new Standalone(before, true);
    for (QualifiedName parent : families.parents(child)) {
      Table to = wanted.get(parent);
      for (CheckConstraint check : from.effective(parent)) {
        if (check.name().equals(name)
            && to != null
            && to.checks().stream().anyMatch(c -> c.withComment(null).equals(check))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A check that a parent gets: the child's own is merged with it and need not go. */
  private boolean becomesInherited(DropCheck drop) {
    CheckConstraint check = drop.check().withComment(null);
    Table own = wanted.get(drop.table());
    if (own == null || check.noInherit() || !check.validated()) {
      return false;
    }
    List<QualifiedName> open = new ArrayList<>(families.parents(drop.table()));
    while (!open.isEmpty()) {
      QualifiedName parent = open.remove(0);
      open.addAll(families.parents(parent));
      Table to = wanted.get(parent);
      if (to != null && to.checks().stream().anyMatch(c -> c.withComment(null).equals(check))) {
        return true;
      }
    }
    return false;
  }
}
