package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the sources of all modules that no compiler checks. */
class HouseRulesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGES = ROOT.resolve("docs/findings");
  private static final int MAX_LINES = 400;

  /** In quotes: Javadoc also speaks of ranges. */
  private static final Pattern CODE = Pattern.compile("\"(RT[1-5]\\d\\d)\\b");

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    TreeMap<String, String> codes = new TreeMap<>();
    for (Path source : sources()) {
      Matcher matcher = CODE.matcher(Files.readString(source));
      while (matcher.find()) {
        codes.putIfAbsent(matcher.group(1), source.getFileName().toString());
      }
    }
    TreeSet<String> pages = new TreeSet<>();
    for (Path page : list(PAGES)) {
      pages.add(page.getFileName().toString().replace(".md", ""));
    }
    assertThat(codes).hasSizeGreaterThan(100);
    assertThat(codes.keySet()).isEqualTo(pages);
  }

  @Test
  void everyPageHasATitleAndSaysWhatToDo() throws IOException {
    for (Path page : list(PAGES)) {
      String text = Files.readString(page);
      String code = page.getFileName().toString().replace(".md", "");
      assertThat(text).as(code).startsWith("# " + code + ": ").contains("**What to do.**");
      assertThat(text.lines().filter(line -> !line.isBlank()).count()).as(code).isBetween(3L, 40L);
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    sources().forEach(source -> packages.add(source.getParent()));
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as(info.toString()).contains("@NullMarked");
    }
  }

  @Test
  void noSourceIsLongerThanOneCanRead() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path source : sources()) {
      int lines = Files.readAllLines(source).size();
      if (lines > MAX_LINES) {
        long_.add(source.getFileName() + " " + lines);
      }
    }
    assertThat(long_).isEmpty();
  }

  /** The main sources of all modules; samples are other people's programs. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : list(ROOT)) {
      Path java = module.resolve("src/main/java");
      if (Files.isDirectory(java)) {
        try (Stream<Path> files = Files.walk(java)) {
          files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(300);
    return sources;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
