package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The revisions that one is to replace, and what that one needs.
 *
 * @param members in the order in which they run; the last is the one that all others lead to
 * @param parents what the first ones follow; empty where the range begins at base
 * @param dependsOn what they depend on besides
 */
public record SquashRange(
    List<RevisionNode> members, List<String> parents, List<String> dependsOn, List<String> labels) {
  public SquashRange {
    members = List.copyOf(members);
    parents = List.copyOf(parents);
    dependsOn = List.copyOf(dependsOn);
    labels = List.copyOf(labels);
  }

  public List<String> ids() {
    return members.stream().map(RevisionNode::id).toList();
  }

  /** The revision that all others lead to. */
  public String tip() {
    return members.get(members.size() - 1).id();
  }

  /** Whether only an empty database can be without all of them. */
  public boolean fromBase() {
    return parents.isEmpty() && dependsOn.isEmpty();
  }

  /** What must be applied before the first of them, or before the one that replaces them. */
  public List<String> needs() {
    List<String> needs = new ArrayList<>(parents);
    needs.addAll(dependsOn);
    return needs;
  }

  /**
   * The revisions from a to b, both included.
   *
   * @param text {@code a:b}; without a from base, without b to the head
   * @throws RetortException RT431 where they are no closed piece of history
   */
  public static SquashRange of(RevisionGraph graph, String text) {
    RevisionRange range = RevisionRange.parse(text);
    RevisionResolver resolver = new RevisionResolver(graph, List.of());
    String tip = resolver.one(range.to().isEmpty() ? "head" : range.to());
    String first = range.from().isEmpty() ? null : resolver.one(range.from());
    if (tip == null) {
      throw bad(text, "it ends at base", List.of());
    }
    Set<String> inside = new LinkedHashSet<>(graph.ancestors(List.of(tip)));
    if (first != null) {
      if (!inside.contains(first)) {
        throw bad(text, first + " is not below " + tip, List.of());
      }
      inside.retainAll(graph.descendants(List.of(first)));
    }
    if (inside.size() < 2) {
      throw bad(text, "it is one revision, and that is one already", List.of());
    }
    List<String> order = graph.sorted(inside);
    for (String id : order) {
      if (graph.hasReplacedFiles(id)) {
        throw bad(
            text,
            id + " is a squash itself, and the files that it replaces are still there",
            List.of("squash     " + graph.get(id).evidence()));
      }
      for (String user : graph.users(id)) {
        if (!id.equals(tip) && !inside.contains(user)) {
          throw bad(
              text,
              user + " needs " + id + " and is outside",
              List.of("outside    " + graph.get(user).evidence()));
        }
      }
    }
    Set<String> parents = new LinkedHashSet<>();
    Set<String> needs = new LinkedHashSet<>();
    List<String> labels = new ArrayList<>();
    for (String id : order) {
      parents.addAll(graph.parents(id));
      needs.addAll(graph.needs(id));
      labels.addAll(graph.get(id).labels());
    }
    parents.removeAll(inside);
    needs.removeAll(inside);
    List<String> below = graph.maximal(parents);
    List<String> dependsOn = new ArrayList<>(graph.maximal(needs));
    dependsOn.removeAll(parents);
    return new SquashRange(order.stream().map(graph::get).toList(), below, dependsOn, labels);
  }

  private static RetortException bad(String text, String why, List<String> evidence) {
    return error(
        GraphErrors.BAD_SQUASH_RANGE,
        "'" + text + "' cannot be squashed: " + why + ".",
        evidence,
        "A squash takes all revisions from a to b, of which others may follow the last one only."
            + " No file was written.");
  }
}
