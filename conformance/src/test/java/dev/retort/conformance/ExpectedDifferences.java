package dev.retort.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reviewed list of what the source reader does not yet get right, a file for each model: {@code
 * src/test/resources/expected-differences/<model>.txt}. It may only shrink.
 */
record ExpectedDifferences(List<String> lines) {
  static ExpectedDifferences of(String model) {
    String resource = "/expected-differences/" + model + ".txt";
    try (InputStream file = ExpectedDifferences.class.getResourceAsStream(resource)) {
      return new ExpectedDifferences(
          file == null
              ? List.of()
              : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints the counts, writes all lines to {@code target}, and returns what nobody expects. */
  List<String> unexpected(String model, List<String> found) {
    List<String> expected = lines.stream().map(ExpectedDifferences::withoutLines).toList();
    List<String> unexpected = new ArrayList<>(found);
    unexpected.removeIf(line -> expected.contains(withoutLines(line)));
    List<String> gone = new ArrayList<>(expected);
    gone.removeAll(found.stream().map(ExpectedDifferences::withoutLines).toList());
    System.out.printf(
        "%s: %d differences to Hibernate, %d of them not expected; %d expected ones are gone%n",
        model, found.size(), unexpected.size(), gone.size());
    try {
      Files.write(Path.of("target", "differences-" + model + ".txt"), found);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return unexpected;
  }

  /** A difference stays the same when lines move in the source. */
  private static String withoutLines(String difference) {
    return difference.replaceAll("\\.java:\\d+", ".java");
  }
}
