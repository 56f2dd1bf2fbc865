package dev.retort.differ;

import java.util.ArrayList;
import java.util.List;

/**
 * One attribute of one kind of object, as two scripts that differ in it.
 *
 * @param component {@code Record.component}; {@code -} for what no record shows
 * @param since the first major version that knows it
 */
record CoverageSample(
    String kind, String attribute, String component, int since, String from, String to) {

  /** Reads {@code coverage.txt}. */
  static List<CoverageSample> parse(String text) {
    List<CoverageSample> samples = new ArrayList<>();
    for (String block : text.split("(?m)^== ")) {
      if (block.startsWith("#")) {
        continue;
      }
      int line = block.indexOf('\n');
      String[] head = block.substring(0, line).split(" \\| ");
      String[] component = head[2].split(", since ");
      String[] scripts = ("\n" + block.substring(line + 1)).split("(?m)^--$", 2);
      samples.add(
          new CoverageSample(
              head[0],
              head[1],
              component[0],
              component.length > 1 ? Integer.parseInt(component[1].strip()) : 14,
              scripts[0].strip(),
              scripts[1].strip()));
    }
    return samples;
  }
}
