package dev.retort.differ;

import dev.retort.operations.CreateObject;
import dev.retort.operations.DropObject;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.ReplaceObject;
import dev.retort.schema.Dependency;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the operations on objects behind all others, drops before creations, each in the order of
 * their dependencies: what others need is created before them and dropped after them. The {@link
 * OperationSorter} then gives each group its place.
 */
final class ObjectOrder {
  private final Map<String, Integer> dropped;
  private final Map<String, Integer> created;

  ObjectOrder(Sides sides) {
    dropped = ranks(sides.actual());
    created = ranks(sides.wanted());
  }

  List<PlannedOperation> order(List<PlannedOperation> operations) {
    List<PlannedOperation> ordered = new ArrayList<>();
    List<PlannedOperation> drops = new ArrayList<>();
    List<PlannedOperation> creations = new ArrayList<>();
    for (PlannedOperation planned : operations) {
      Operation operation = planned.operation();
      if (operation instanceof DropObject) {
        drops.add(planned);
      } else if (operation instanceof CreateObject || operation instanceof ReplaceObject) {
        creations.add(planned);
      } else {
        ordered.add(planned);
      }
    }
    drops.sort(Comparator.comparingInt(planned -> -rank(planned.operation())));
    creations.sort(Comparator.comparingInt(planned -> rank(planned.operation())));
    ordered.addAll(drops);
    ordered.addAll(creations);
    return ordered;
  }

  private int rank(Operation operation) {
    if (operation instanceof DropObject drop) {
      return dropped.getOrDefault(drop.definition().key(), 0);
    } else if (operation instanceof CreateObject create) {
      return created.getOrDefault(create.definition().key(), 0);
    } else if (operation instanceof ReplaceObject replace) {
      return created.getOrDefault(replace.to().key(), 0);
    }
    return 0;
  }

  /** The place of each object, by key, after all that it needs. */
  private static Map<String, Integer> ranks(Schema schema) {
    Map<Dependency, SchemaObject> byTarget = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      Dependency target = object.target();
      if (target != null) {
        byTarget.put(target, object);
      }
    }
    Map<String, Integer> ranks = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      visit(object, byTarget, ranks, new HashSet<>());
    }
    return ranks;
  }

  private static void visit(
      SchemaObject object,
      Map<Dependency, SchemaObject> byTarget,
      Map<String, Integer> ranks,
      Set<String> open) {
    if (ranks.containsKey(object.key()) || !open.add(object.key())) {
      return; // done, or a circle that no order can serve
    }
    for (Dependency need : object.dependsOn()) {
      SchemaObject other = byTarget.get(need.whole());
      if (other != null) {
        visit(other, byTarget, ranks, open);
      }
    }
    ranks.put(object.key(), ranks.size());
  }
}
