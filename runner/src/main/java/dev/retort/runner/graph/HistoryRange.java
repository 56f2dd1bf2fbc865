package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which revisions {@code history -r a:b} shows: both ends included, newest first. */
public final class HistoryRange {
  private HistoryRange() {}

  /**
   * The revisions from a to b.
   *
   * @param range {@code a:b}; empty for all
   * @param current the rows of the version table; empty where no database is asked
   */
  public static List<RevisionNode> of(
      RevisionGraph history, String range, Collection<String> current) {
    RevisionRange sides = range.isEmpty() ? new RevisionRange("", "") : RevisionRange.parse(range);
    boolean upRelative = sides.to().matches("\\+\\d+");
    boolean downRelative = sides.from().matches("-\\d+");
    String from = sides.from().isEmpty() ? "base" : sides.from();
    String to = sides.to().isEmpty() ? "heads" : sides.to();
    RevisionGraph graph = history.at(current).naming(sides.from()).naming(sides.to());
    RevisionResolver resolver = new RevisionResolver(graph, current);
    List<String> upper;
    List<String> lower;
    if (upRelative && !from.equals("base")) {
      lower = resolver.resolve(from);
      upper = resolver.resolve(sides.from() + sides.to());
    } else if (downRelative) {
      upper = resolver.resolve(to);
      lower = clamped(graph, upper, Integer.parseInt(sides.from()));
    } else {
      lower = resolver.resolve(from);
      upper = resolver.resolve(to);
    }
    Set<String> shown = new LinkedHashSet<>(graph.ancestors(upper));
    if (!lower.isEmpty()) {
      if (!shown.containsAll(lower)) {
        throw error(
            GraphErrors.BAD_RANGE,
            "'" + range + "' is no range: " + from + " is not below " + to + ".",
            List.of(),
            "The earlier revision stands on the left.");
      }
      shown.retainAll(graph.descendants(lower));
    }
    List<String> order = new ArrayList<>(graph.sorted(shown));
    Collections.reverse(order);
    return order.stream().map(graph::get).toList();
  }

  /** So many steps below; base is far enough. */
  private static List<String> clamped(RevisionGraph graph, List<String> upper, int offset) {
    List<String> at = upper;
    for (int step = 0; step < -offset && !at.isEmpty(); step++) {
      Set<String> below = new LinkedHashSet<>();
      at.forEach(id -> below.addAll(graph.parents(id)));
      at = List.copyOf(below);
    }
    return at;
  }
}
