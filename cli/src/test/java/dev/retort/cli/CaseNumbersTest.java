package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every numbered case is the name of a test, or docs/limits.md says why there is none. */
class CaseNumbersTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** {@code A068}, {@code B12}, also {@code a068} at the start of a test's name. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9])([AaBb]\\d{2,3})(?![0-9])|(?<=\\d)([AB]\\d{2,3})(?![0-9])");

  private static final Pattern RANGE =
      Pattern.compile("([AB])(\\d{2,3})(?:-| to [AB]?)(?:[AB])?(\\d{2,3})");

  @Test
  void everyNumberedCaseIsTestedOrListedWithTheReason() throws IOException {
    TreeSet<String> known = ranges(resource("case-numbers.txt"));
    assertThat(known).hasSizeGreaterThan(300);
    TreeSet<String> found = ranges(Files.readString(ROOT.resolve("docs/limits.md")));
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped =
                name.equals("target") || name.equals(".git") || name.equals(".retort");
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            if (path.contains("src/test/resources/cases/")) {
              found.addAll(numbers(path));
            } else if (path.contains("/src/test/java/") && path.endsWith(".java")) {
              found.addAll(numbers(Files.readString(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    known.removeAll(found);
    assertThat(known).as("cases with neither a test nor a line in docs/limits.md").isEmpty();
  }

  private static TreeSet<String> numbers(String text) {
    TreeSet<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String found = number.group(1) == null ? number.group(2) : number.group(1);
      numbers.add(found.toUpperCase(Locale.ROOT));
    }
    return numbers;
  }

  /** The numbers, and those between {@code A040 to A045} or {@code A001-A005}. */
  private static TreeSet<String> ranges(String text) {
    TreeSet<String> numbers = numbers(text);
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int digits = range.group(2).length();
      for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
        numbers.add(range.group(1) + "0".repeat(digits - String.valueOf(i).length()) + i);
      }
    }
    return numbers;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CaseNumbersTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
