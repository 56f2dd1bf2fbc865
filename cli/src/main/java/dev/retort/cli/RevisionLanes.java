package dev.retort.cli;

import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws revisions, newest first, as lanes that fork and join: a star is a revision, a bar a branch
 * that goes on.
 */
final class RevisionLanes {
  /** What each lane waits for: the revision that comes next in it. */
  private final List<String> lanes = new ArrayList<>();

  private final RevisionGraph graph;

  RevisionLanes(RevisionGraph graph) {
    this.graph = graph;
  }

  /**
   * The lines of one revision: where lanes join before it, the revision, where lanes fork after it.
   */
  List<String> lines(RevisionNode node, String text) {
    List<String> lines = new ArrayList<>();
    int lane = lanes.indexOf(node.id());
    if (lane < 0) {
      lane = lanes.size();
      lanes.add(node.id());
    }
    for (int other = lanes.lastIndexOf(node.id());
        other > lane;
        other = lanes.lastIndexOf(node.id())) {
      lines.add(bars(lane) + "|" + "-".repeat(2 * (other - lane) - 1) + "/");
      lanes.remove(other);
    }
    lines.add(bars(lane) + "* " + "| ".repeat(lanes.size() - lane - 1) + text);
    List<String> parents = graph.parents(node.id());
    if (parents.isEmpty()) {
      lanes.remove(lane);
    } else {
      lanes.set(lane, parents.get(0));
      for (int i = 1; i < parents.size(); i++) {
        lanes.add(lane + i, parents.get(i));
        lines.add(bars(lane) + "|" + "-".repeat(2 * i - 1) + "\\");
      }
    }
    return lines;
  }

  private static String bars(int count) {
    return "| ".repeat(count);
  }
}
