package dev.retort.conformance.sets;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the runner is told.
 *
 * @param sources source roots
 * @param classes the compiled classes of those sources
 * @param libraries what they refer to
 * @param sets the file with the class sets
 * @param only names of sets that count
 * @param firstDifferences of how many sets the differences are printed
 * @param report where one line a set is written, with its differences; null for nowhere
 */
record Arguments(
    List<Path> sources,
    List<Path> classes,
    List<Path> libraries,
    Path sets,
    Pattern only,
    int firstDifferences,
    @Nullable Path report) {

  static final String USAGE =
      """
      usage: ClassSetRunner --sources PATHS --classes PATHS --classpath PATHS --sets FILE
                            [--only PATTERN] [--first-differences N] [--report FILE]

        --sources PATHS        source roots, separated as in a class path
        --classes PATHS        folders with the compiled classes
        --classpath PATHS      jars that they need; a folder with /* at its end stands for its jars
        --sets FILE            one set a line: a name, then binary names of annotated classes
        --only PATTERN         only sets in whose name this regular expression is found
        --first-differences N  print the differences of the first N sets that differ
        --report FILE          write every set's outcome and differences to this file
      """;

  static Arguments parse(String... words) throws IOException {
    List<Path> sources = List.of();
    List<Path> classes = List.of();
    List<Path> libraries = List.of();
    Path sets = null;
    Pattern only = Pattern.compile("");
    int first = 0;
    Path report = null;
    for (int i = 0; i + 1 < words.length; i += 2) {
      String value = words[i + 1];
      switch (words[i]) {
        case "--sources" -> sources = paths(value);
        case "--classes" -> classes = paths(value);
        case "--classpath" -> libraries = paths(value);
        case "--sets" -> sets = Path.of(value);
        case "--only" -> only = Pattern.compile(value);
        case "--first-differences" -> first = Integer.parseInt(value);
        case "--report" -> report = Path.of(value);
        default -> throw new IllegalArgumentException("unknown option " + words[i]);
      }
    }
    if (words.length % 2 != 0 || sources.isEmpty() || classes.isEmpty() || sets == null) {
      throw new IllegalArgumentException("--sources, --classes and --sets are needed");
    }
    return new Arguments(sources, classes, libraries, sets, only, first, report);
  }

  private static List<Path> paths(String value) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String part : value.split(File.pathSeparator)) {
      if (part.endsWith("/*")) {
        try (Stream<Path> jars = Files.list(Path.of(part.substring(0, part.length() - 2)))) {
          jars.filter(p -> p.toString().endsWith(".jar")).sorted().forEach(paths::add);
        }
      } else if (!part.isBlank()) {
        paths.add(Path.of(part));
      }
    }
    Arrays.stream(paths.toArray(Path[]::new))
        .filter(Files::notExists)
        .findFirst()
        .ifPresent(
            missing -> {
              throw new IllegalArgumentException("there is no " + missing);
            });
    return paths;
  }
}
