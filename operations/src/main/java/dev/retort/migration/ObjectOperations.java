package dev.retort.migration;

import dev.retort.operations.CreateObject;
import dev.retort.operations.DropObject;
import dev.retort.operations.Operation;
import dev.retort.operations.ReplaceObject;

/**
 * What a migration says about views, routines, triggers and what else is known by its definition;
 * part of {@link Operations}.
 */
public interface ObjectOperations {
  /** Hands on an operation as it is. */
  void add(Operation operation);

  /** Creates an object. */
  default void createObject(ObjectBuilder object) {
    add(new CreateObject(object.build(), object.keeping()));
  }

  /** Drops an object. The definition is for whoever wants it back. */
  default void dropObject(ObjectBuilder object) {
    add(new DropObject(object.build(), object.keeping()));
  }

  /** Changes an object in place; what is the same in both stays as it is. */
  default void replaceObject(ObjectBuilder from, ObjectBuilder to) {
    add(new ReplaceObject(from.build(), to.build()));
  }
}
