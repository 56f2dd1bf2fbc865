package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import java.util.List;

/**
 * The two sides of {@code a:b} as written.
 *
 * @param from empty for base
 * @param to empty for the heads
 */
public record RevisionRange(String from, String to) {
  public static boolean isRange(String text) {
    return text.indexOf(':') >= 0;
  }

  public static RevisionRange parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
      throw error(
          GraphErrors.BAD_RANGE,
          "'" + text + "' is no range.",
          List.of(),
          "A range is a:b; either side may be empty.");
    }
    return new RevisionRange(text.substring(0, colon).trim(), text.substring(colon + 1).trim());
  }
}
