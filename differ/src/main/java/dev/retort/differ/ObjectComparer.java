package dev.retort.differ;

import java.util.List;

/**
 * Compares one kind of object of a schema. Pairing by name happened in {@link Pairing}; both sides
 * are canonical and aligned, so what is not equal differs.
 *
 * @param <P> what holds the objects: a schema or a table
 * @param <T> the kind of object
 */
interface ObjectComparer<P, T> {
  /** The objects that the parent holds, in the order in which their operations should stand. */
  List<T> objects(P parent);

  /** What pairs objects of the two sides. */
  Comparable<?> key(T object);

  void created(Scope<P> scope, T to, DiffSink out);

  void dropped(Scope<P> scope, T from, DiffSink out);

  void altered(Scope<P> scope, T from, T to, DiffSink out);

  /**
   * Where the objects live.
   *
   * @param options how to compare
   * @param sides both whole schemas
   * @param from the holder on the actual side
   * @param to the holder on the wanted side
   */
  record Scope<P>(DiffOptions options, Sides sides, P from, P to) {}
}
