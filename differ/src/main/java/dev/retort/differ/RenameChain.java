package dev.retort.differ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts renames in an order in which no new name is still taken. */
final class RenameChain {
  private RenameChain() {}

  /** One rename. */
  record Step(String from, String to) {}

  /**
   * The steps for renames from key to value. A circle is broken by a temporary name.
   *
   * @param temporary a free name for a name that has to wait
   */
  static List<Step> order(Map<String, String> renames, UnaryOperator<String> temporary) {
    Map<String, String> pending = new TreeMap<>(renames);
    pending.entrySet().removeIf(rename -> rename.getKey().equals(rename.getValue()));
    List<Step> steps = new ArrayList<>();
    while (!pending.isEmpty()) {
      String free = null;
      for (Map.Entry<String, String> rename : pending.entrySet()) {
        if (!pending.containsKey(rename.getValue())) {
          free = rename.getKey();
          break;
        }
      }
      if (free != null) {
        steps.add(new Step(free, pending.remove(free)));
      } else {
        String waiting = pending.keySet().iterator().next();
        String target = pending.remove(waiting);
        String shelter = temporary.apply(waiting);
        steps.add(new Step(waiting, shelter));
        pending.put(shelter, target);
      }
    }
    return steps;
  }
}
