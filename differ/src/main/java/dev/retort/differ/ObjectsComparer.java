package dev.retort.differ;

import dev.retort.operations.CreateObject;
import dev.retort.operations.DropObject;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.ReplaceObject;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.List;

/**
 * Views, routines, triggers and what else is known by its definition: replaced where the server
 * allows it, otherwise dropped and created. What stands in the way of that is for {@link
 * Dependants}.
 */
final class ObjectsComparer implements ObjectComparer<Schema, SchemaObject> {
  @Override
  public List<SchemaObject> objects(Schema parent) {
    return parent.objects();
  }

  @Override
  public Comparable<?> key(SchemaObject object) {
    return object.key();
  }

  @Override
  public void created(Scope<Schema> scope, SchemaObject to, DiffSink out) {
    out.add(new CreateObject(to, false), ObjectNotes.access(to, "is new"), List.of());
  }

  @Override
  public void dropped(Scope<Schema> scope, SchemaObject from, DiffSink out) {
    out.add(new DropObject(from, false), ObjectNotes.access(from, "goes"), List.of());
  }

  @Override
  public void altered(Scope<Schema> scope, SchemaObject from, SchemaObject to, DiffSink out) {
    if (ReplaceObject.isPossible(from, to)) {
      out.add(new ReplaceObject(from, to), ObjectNotes.access(to, "changes"), List.of());
    } else {
      PlannedOperation drop = ObjectNotes.droppedForNow(from);
      out.add(drop.operation(), drop.findings(), drop.alternative());
      out.add(new CreateObject(to, true), ObjectNotes.access(to, "changes"), List.of());
    }
  }
}
