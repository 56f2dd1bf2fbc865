package dev.retort.conformance.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One model: the annotated classes of one persistence unit.
 *
 * @param name for people; says where the set comes from
 * @param classes binary names
 */
record ClassSet(String name, List<String> classes) {
  ClassSet {
    classes = List.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("set " + name + " has no classes");
    }
  }

  /**
   * One set a line: its name, then its classes, separated by blanks; {@code #} starts a comment.
   */
  static List<ClassSet> read(Path file) throws IOException {
    List<ClassSet> sets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        sets.add(new ClassSet(words.get(0), words.subList(1, words.size())));
      }
    }
    return sets;
  }
}
