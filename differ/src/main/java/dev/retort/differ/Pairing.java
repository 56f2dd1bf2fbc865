package dev.retort.differ;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs objects by name and hands each pair, or what stands alone, to its comparer. */
final class Pairing {
  private Pairing() {}

  static <P, T> void compare(
      ObjectComparer<P, T> comparer, ObjectComparer.Scope<P> scope, DiffSink out) {
    String outer = out.decider();
    out.decidedBy(comparer.getClass().getSimpleName());
    comparePairs(comparer, scope, out);
    out.decidedBy(outer);
  }

  private static <P, T> void comparePairs(
      ObjectComparer<P, T> comparer, ObjectComparer.Scope<P> scope, DiffSink out) {
    Map<Object, T> actual = new LinkedHashMap<>();
    for (T object : comparer.objects(scope.from())) {
      // The first of a name got it by a rename; the other has had it and goes.
      if (actual.putIfAbsent(comparer.key(object), object) != null) {
        comparer.dropped(scope, object, out);
      }
    }
    Map<Object, T> wanted = new LinkedHashMap<>();
    comparer.objects(scope.to()).forEach(object -> wanted.put(comparer.key(object), object));

    actual.forEach(
        (key, from) -> {
          if (!wanted.containsKey(key)) {
            comparer.dropped(scope, from, out);
          }
        });
    wanted.forEach(
        (key, to) -> {
          T from = actual.get(key);
          if (from == null) {
            comparer.created(scope, to, out);
          } else if (!from.equals(to)) {
            comparer.altered(scope, from, to, out);
          }
        });
  }
}
