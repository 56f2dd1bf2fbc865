package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what is no graph: duplicates, missing parents, loops and cycles. */
final class GraphValidation {
  /** What a person must do when revision files contradict one another. */
  private static final String CORRECT = "Correct the files. Nothing was applied.";

  private GraphValidation() {}

  static Map<String, RevisionNode> byId(Collection<RevisionNode> nodes) {
    Map<String, RevisionNode> byId = new LinkedHashMap<>();
    for (RevisionNode node : nodes) {
      checkName("revision id", node.id(), node);
      RevisionNode other = byId.putIfAbsent(node.id(), node);
      if (other != null) {
        throw error(
            GraphErrors.DUPLICATE_ID,
            "revision id " + node.id() + " stands in two files.",
            List.of("first    " + other.origin(), "second   " + node.origin()),
            "Give one of them another id. Nothing was applied.");
      }
    }
    return byId;
  }

  static Map<String, String> labels(Map<String, RevisionNode> byId) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (RevisionNode node : byId.values()) {
      for (String label : node.labels()) {
        checkName("branch label", label, node);
        String other = byId.containsKey(label) ? label : labels.putIfAbsent(label, node.id());
        if (other != null) {
          throw error(
              GraphErrors.DUPLICATE_LABEL,
              "branch label " + label + " is already in use.",
              List.of(
                  "used by        " + byId.get(other).evidence(),
                  "and again by   " + node.evidence()),
              "Labels and revision ids share one namespace: choose another label.");
        }
      }
    }
    return labels;
  }

  static void parents(Map<String, RevisionNode> byId, Collection<String> heads) {
    for (RevisionNode node : byId.values()) {
      for (String parent : node.parents()) {
        if (parent.equals(node.id())) {
          throw error(
              GraphErrors.SELF_PARENT,
              "revision " + node.id() + " names itself as its parent.",
              List.of("revision   " + node.evidence()),
              CORRECT);
        }
        if (!byId.containsKey(parent)) {
          throw error(
              GraphErrors.MISSING_PARENT,
              "revision " + node.id() + " names a parent that is not in the folder.",
              List.of(
                  "missing parent   " + parent,
                  "named in         " + node.origin(),
                  "known heads      " + String.join(", ", heads)),
              "If it was deleted, restore it; if it was renamed, correct the file. Nothing was applied.");
        }
      }
    }
  }

  /** What is left when everything that is not on a cycle, or between two, has been peeled off. */
  static void cycles(
      Map<String, RevisionNode> byId, Map<String, List<String>> up, String code, String what) {
    Map<String, List<String>> down = new HashMap<>();
    up.forEach(
        (id, parents) ->
            parents.forEach(p -> down.computeIfAbsent(p, k -> new ArrayList<>()).add(id)));
    Set<String> left = new LinkedHashSet<>(byId.keySet());
    peel(left, up, down);
    peel(left, down, up);
    if (!left.isEmpty()) {
      List<String> evidence = new ArrayList<>();
      left.forEach(id -> evidence.add(byId.get(id).evidence()));
      throw error(
          code, what + " of revisions: " + String.join(", ", left) + ".", evidence, CORRECT);
    }
  }

  private static void peel(
      Set<String> left, Map<String, List<String>> needs, Map<String, List<String>> users) {
    Map<String, Integer> open = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (String id : left) {
      int count = (int) needs.getOrDefault(id, List.of()).stream().filter(left::contains).count();
      open.put(id, count);
      if (count == 0) {
        ready.add(id);
      }
    }
    while (!ready.isEmpty()) {
      String id = ready.poll();
      left.remove(id);
      for (String user : users.getOrDefault(id, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
  }

  private static void checkName(String what, String name, RevisionNode node) {
    String bad = name.replaceAll("[^@:+\\-\\s]", "");
    boolean reserved = Set.of("head", "heads", "base", "current").contains(name);
    if (!bad.isEmpty() || name.isEmpty() || reserved) {
      throw error(
          GraphErrors.BAD_NAME,
          what + " '" + name + "' cannot be used.",
          List.of("in   " + node.evidence()),
          reserved
              ? "head, heads, base and current have a meaning of their own."
              : "It must not be empty nor contain @ - + : or blanks.");
    }
  }
}
