package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides which parents a new revision gets, before any file is written. */
public final class NewRevision {
  private NewRevision() {}

  /**
   * The parents of a plain new revision.
   *
   * @param heads what {@code --head} names; empty for the single head
   * @param splice whether a parent may have children already
   */
  public static List<String> parents(RevisionGraph graph, List<String> heads, boolean splice) {
    Set<String> parents = new LinkedHashSet<>();
    RevisionResolver resolver = new RevisionResolver(graph, List.of());
    if (heads.isEmpty()) {
      if (graph.heads().size() > 1) {
        throw error(
            GraphErrors.NEEDS_HEAD,
            "there are several heads, so the new revision's parent is not clear.",
            graph.heads().stream().map(id -> graph.get(id).evidence()).toList(),
            "Name one with --head (an id or LABEL@head), or join them first with 'merge heads'."
                + " No file was written.");
      }
      parents.addAll(graph.heads());
    }
    for (String head : heads) {
      parents.addAll(resolver.resolve(head));
    }
    requireSplice(graph, parents, splice);
    return List.copyOf(parents);
  }

  /** The parents of a merge: at least two, none an ancestor of another. */
  public static List<String> merge(
      RevisionGraph graph, Collection<String> revisions, boolean splice) {
    RevisionResolver resolver = new RevisionResolver(graph, List.of());
    Set<String> parents = new LinkedHashSet<>();
    boolean twice = false;
    for (String revision : revisions) {
      for (String id : resolver.resolve(revision)) {
        twice |= !parents.add(id);
      }
    }
    if (twice || parents.size() < 2 || isNested(graph, parents)) {
      throw error(
          GraphErrors.OVERLAPPING,
          "a merge needs two or more different revisions, none of which is an ancestor of another.",
          List.of("named   " + String.join(", ", parents)),
          "No file was written.");
    }
    requireSplice(graph, parents, splice);
    return List.copyOf(parents);
  }

  /** By parents alone: what depends on another branch may still be joined with it. */
  private static boolean isNested(RevisionGraph graph, Set<String> parents) {
    return parents.stream()
        .anyMatch(
            id -> graph.parentAncestors(graph.parents(id)).stream().anyMatch(parents::contains));
  }

  private static void requireSplice(RevisionGraph graph, Set<String> parents, boolean splice) {
    List<String> inner = parents.stream().filter(id -> !graph.children(id).isEmpty()).toList();
    if (!splice && !inner.isEmpty()) {
      throw error(
          GraphErrors.NEEDS_SPLICE,
          "revision " + String.join(", ", inner) + " is not a head.",
          inner.stream().map(id -> graph.get(id).evidence()).toList(),
          "Say --splice to start a new branch there. No file was written.");
    }
  }
}
