package dev.retort.cli;

import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.ArrayList;
import java.util.List;

/** A revision as people read it. */
final class RevisionText {
  private RevisionText() {}

  /** {@code ab12cd34ef56 -> 77abc2d1e0f3 (head), add phone}. */
  static String line(RevisionGraph graph, RevisionNode node) {
    String below = node.parents().isEmpty() ? "<base>" : String.join(", ", node.parents());
    return below
        + " -> "
        + node.id()
        + marks(graph, node)
        + (node.message().isEmpty() ? "" : ", " + node.message());
  }

  /** Several lines: where it stands, what it needs, its file. */
  static String full(RevisionGraph graph, RevisionNode node) {
    List<String> lines = new ArrayList<>();
    lines.add("Revision:   " + node.id() + marks(graph, node));
    lines.add(
        (node.isMerge() ? "Merges:     " : "Parent:     ")
            + (node.parents().isEmpty() ? "<base>" : String.join(", ", node.parents())));
    if (!node.dependsOn().isEmpty()) {
      lines.add("Depends on: " + String.join(", ", node.dependsOn()));
    }
    if (!node.replaces().isEmpty()) {
      lines.add("Replaces:   " + String.join(", ", node.replaces()));
    }
    if (!node.labels().isEmpty()) {
      lines.add("Labels:     " + String.join(", ", node.labels()));
    }
    if (!node.created().isEmpty()) {
      lines.add("Created:    " + node.created());
    }
    lines.add("File:       " + node.origin());
    lines.add("");
    lines.add("    " + node.message());
    return String.join("\n", lines);
  }

  private static String marks(RevisionGraph graph, RevisionNode node) {
    List<String> marks = new ArrayList<>();
    if (graph.heads().contains(node.id())) {
      marks.add(
          graph.effectiveHeads().contains(node.id()) ? "head" : "head, needed by another branch");
    }
    if (graph.branchPoints().contains(node.id())) {
      marks.add("branch point");
    }
    if (node.isMerge()) {
      marks.add("merge point");
    }
    marks.addAll(node.labels());
    return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
  }
}
