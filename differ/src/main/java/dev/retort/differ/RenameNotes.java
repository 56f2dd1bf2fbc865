package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameEnumValue;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceValue;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
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
    QualifiedName from = candidate.object();
    QualifiedName to = from.withName(candidate.to());
    return switch (candidate.kind()) {
      case COLUMN ->
          operation instanceof DropColumn drop
                  && drop.table().equals(from)
                  && drop.column().name().equals(candidate.from())
              || operation instanceof AddColumn add
                  && add.table().equals(from)
                  && add.column().name().equals(candidate.to());
      case LABEL ->
          operation instanceof RenameType rename && rename.from().equals(from)
              || operation instanceof AddEnumValue add
                  && add.type().equals(from)
                  && add.label().equals(candidate.to())
              || operation instanceof AddCheck add && listsValuesOf(add, from);
      case SEQUENCE ->
          operation instanceof DropSequence drop && drop.sequence().name().equals(from)
              || operation instanceof CreateSequence create && create.sequence().name().equals(to);
      case TABLE ->
          operation instanceof DropTable drop && drop.table().name().equals(from)
              || operation instanceof CreateTable create && create.table().name().equals(to);
    };
  }

  private static Finding finding(RenameCandidate candidate, Origin origin) {
    String because = " (" + String.join(", ", candidate.evidence()) + ")";
    FindingCode code =
        switch (candidate.kind()) {
          case COLUMN -> DifferFindings.COLUMN_RENAME;
          case LABEL -> DifferFindings.LABEL_RENAME;
          case SEQUENCE -> DifferFindings.SEQUENCE_RENAME;
          case TABLE -> DifferFindings.TABLE_RENAME;
        };
    return code.on(
        candidate.fullName(),
        origin,
        candidate.kind().word()
            + " "
            + candidate.from()
            + " may have been renamed to "
            + candidate.to()
            + because);
  }

  private static Operation rename(RenameCandidate candidate) {
    return switch (candidate.kind()) {
      case COLUMN -> new RenameColumn(candidate.object(), candidate.from(), candidate.to());
      case LABEL -> rename(candidate.object(), candidate);
      case SEQUENCE -> new RenameSequence(candidate.object(), candidate.to());
      case TABLE -> new RenameTable(candidate.object(), candidate.to());
    };
  }

  private static boolean listsValuesOf(AddCheck add, QualifiedName object) {
    String table = add.table().name() + ".";
    return object.name().startsWith(table)
        && object.withName(add.table().name()).equals(add.table())
        && SqlWords.identifiers(add.check().expression().text())
            .contains(object.name().substring(table.length()));
  }

  /** Of a type, or of a column: {@code public.orders.status}. */
  private static Operation rename(QualifiedName object, RenameCandidate candidate) {
    int dot = object.name().lastIndexOf('.');
    return dot < 0
        ? new RenameEnumValue(object, candidate.from(), candidate.to())
        : new ReplaceValue(
            object.withName(object.name().substring(0, dot)),
            object.name().substring(dot + 1),
            candidate.from(),
            candidate.to());
  }
}
