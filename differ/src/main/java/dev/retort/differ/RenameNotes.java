package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddColumn;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;

/** Writes possible renames beside the drop and the add that they would replace. */
final class RenameNotes {
  private final List<RenameCandidate> candidates;

  RenameNotes(List<RenameCandidate> candidates) {
    this.candidates = candidates;
  }

  PlannedOperation annotate(PlannedOperation planned) {
    for (RenameCandidate candidate : candidates) {
      if (concerns(candidate, planned.operation())) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(candidate, planned.operation().origin()));
        findings.addAll(planned.findings());
        return new PlannedOperation(planned.operation(), findings, List.of(rename(candidate)));
      }
    }
    return planned;
  }

  private static boolean concerns(RenameCandidate candidate, Operation operation) {
    if (candidate.kind() == RenameCandidate.Kind.COLUMN) {
      return operation instanceof DropColumn drop
              && drop.table().equals(candidate.table())
              && drop.column().name().equals(candidate.from())
          || operation instanceof AddColumn add
              && add.table().equals(candidate.table())
              && add.column().name().equals(candidate.to());
    }
    return operation instanceof DropTable drop && drop.table().name().equals(candidate.table())
        || operation instanceof CreateTable create
            && create.table().name().equals(candidate.table().withName(candidate.to()));
  }

  private static Finding finding(RenameCandidate candidate, Origin origin) {
    String because = " (" + String.join(", ", candidate.evidence()) + ")";
    if (candidate.kind() == RenameCandidate.Kind.COLUMN) {
      return DifferFindings.COLUMN_RENAME.on(
          candidate.table() + "." + candidate.from(),
          origin,
          "column " + candidate.from() + " may have been renamed to " + candidate.to() + because);
    }
    return DifferFindings.TABLE_RENAME.on(
        candidate.table(),
        origin,
        "table " + candidate.from() + " may have been renamed to " + candidate.to() + because);
  }

  private static Operation rename(RenameCandidate candidate) {
    return candidate.kind() == RenameCandidate.Kind.COLUMN
        ? new RenameColumn(candidate.table(), candidate.from(), candidate.to())
        : new RenameTable(candidate.table(), candidate.to());
  }
}
