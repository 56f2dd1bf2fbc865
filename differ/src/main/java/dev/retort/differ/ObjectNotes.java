package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.DropObject;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.SchemaObject;
import java.util.List;

/** What a person should know of changes to views, policies and their like. */
final class ObjectNotes {
  private ObjectNotes() {}

  /** A drop that is followed by a creation. */
  static PlannedOperation droppedForNow(SchemaObject object) {
    List<Finding> about =
        object.kind() == ObjectKind.MATERIALIZED_VIEW
            ? List.of(
                DifferFindings.VIEW_FILLED_ANEW.on(
                    object,
                    object.origin(),
                    "materialized view " + object + " is made anew, and its query is run"))
            : List.of();
    return new PlannedOperation(new DropObject(object, true), about, List.of());
  }

  /** A change of who may see or do what. */
  static List<Finding> access(SchemaObject object, String what) {
    return switch (object.kind()) {
      case POLICY, ROW_SECURITY, GRANTS, DEFAULT_PRIVILEGES ->
          List.of(
              DifferFindings.ACCESS_CHANGED.on(
                  object, object.origin(), object.kind().text() + " " + object + " " + what));
      default -> List.of();
    };
  }
}
