package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbered cases of graph and runner, and what docs/alembic.md says is tested. */
class RunnerCaseNumbersTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Also at the end of a test's name; {@code R20261121} is a file. */
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Z])(R\\d{3})(?!\\d)");

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyCaseOfGraphAndRunnerIsTestedOrListedWithTheReason() throws IOException {
    TreeSet<String> known = numbers(resource());
    assertThat(known).hasSizeGreaterThan(100);
    TreeSet<String> found = numbers(Files.readString(ROOT.resolve("docs/limits.md")));
    for (String text : tests().values()) {
      found.addAll(numbers(text));
    }
    known.removeAll(found);
    assertThat(known).as("cases with neither a test nor a line in docs/limits.md").isEmpty();
  }

  @Test
  void everyLineOfTheAlembicPageThatClaimsSomethingNamesItsTest() throws IOException {
    Map<String, String> tests = tests();
    List<String> wrong = new ArrayList<>();
    int claims = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/alembic.md"))) {
      if (!line.startsWith("| ") || !line.contains("**same**") && !line.contains("**better**")) {
        continue;
      }
      claims++;
      StringBuilder texts = new StringBuilder();
      Matcher test = TEST.matcher(line);
      while (test.find()) {
        if (tests.containsKey(test.group(1))) {
          texts.append(tests.get(test.group(1)));
        } else {
          wrong.add("no such test: " + line);
        }
      }
      TreeSet<String> cited = numbers(line);
      cited.removeAll(numbers(texts.toString()));
      if (texts.isEmpty()) {
        wrong.add("names no test: " + line);
      } else if (!cited.isEmpty()) {
        wrong.add(cited + " are not in these tests: " + line);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(claims).isGreaterThan(50);
  }

  private static TreeSet<String> numbers(String text) {
    TreeSet<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group(1));
    }
    return numbers;
  }

  /** Simple name of a test class to its source. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.sorted().toList()) {
        Path java = module.resolve("src/test/java");
        if (Files.isDirectory(java)) {
          try (Stream<Path> files = Files.walk(java)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
              String name = Objects.toString(file.getFileName()).replace(".java", "");
              tests.merge(name, Files.readString(file), String::concat);
            }
          }
        }
      }
    }
    return tests;
  }

  private static String resource() throws IOException {
    try (InputStream in =
        RunnerCaseNumbersTest.class.getResourceAsStream("runner-case-numbers.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
