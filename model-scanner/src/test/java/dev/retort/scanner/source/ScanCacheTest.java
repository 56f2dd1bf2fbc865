package dev.retort.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.kept.CacheKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the cache as without: whatever was edited in between, and whatever became of the file. */
@Timeout(120)
class ScanCacheTest {
  private static final String IMPORTS = "import jakarta.persistence.*;\n";

  @TempDir private Path folder;
  private Path cache;

  @BeforeEach
  void project() throws IOException {
    cache = folder.resolve("work/cache/sources");
    java(
        "a/Names",
        "package a; public interface Names { String TABLE = \"orders\"; int LONG = 200; }");
    java(
        "a/Base",
        "package a; "
            + IMPORTS
            + "@MappedSuperclass public class Base { @Id Long id; enum Kind { A, B } }");
    java(
        "a/Money",
        "package a; public class Money { java.math.BigDecimal amount; String currency; }");
    java(
        "a/Order",
        "package a; "
            + IMPORTS
            + "@Entity @Table(name = Names.TABLE) public class Order extends Base {"
            + " @Column(length = Names.LONG) String text; @Enumerated(EnumType.STRING) Kind kind;"
            + " @Embedded Money price; @ManyToOne b.Customer customer; }");
    java(
        "b/Customer",
        "package b; import a.*; "
            + IMPORTS
            + "@Entity public class Customer extends Base { String name; @OneToMany(mappedBy = \"customer\") java.util.Set<Order> orders; }");
    java("b/package-info", "@org.hibernate.annotations.SoftDelete package b;");
  }

  private void java(String name, String text) throws IOException {
    Path file = folder.resolve("src/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve("src/" + name + ".java"));
  }

  private void edit(String name, String from, String to) throws IOException {
    String text = text(name);
    assertThat(text).contains(from);
    java(name, text.replace(from, to));
  }

  private SourceModel cached() {
    return reading().source();
  }

  private void settle(String name, int second) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve("src/" + name + ".java"), FileTime.fromMillis(1_000_000_000L + second));
  }

  private CachedReading reading() {
    CachedReading reading =
        new SourceReader().read(List.of(folder.resolve("src")), ScanOptions.defaults(), cache);
    reading.keep().run();
    return reading;
  }

  private SourceModel anew() {
    return new SourceReader().read(List.of(folder.resolve("src")), ScanOptions.defaults());
  }

  private void agrees() {
    SourceModel expected = anew();
    assertThat(cached()).isEqualTo(expected);
    assertThat(cached()).isEqualTo(expected);
  }

  @Test
  void whatHasNotChangedIsNotParsed() throws IOException {
    agrees();
    assertThat(cache).isRegularFile();
    settle("a/Order", 1);
    agrees();
    // A text that no parser takes, behind the same looks.
    Files.writeString(
        folder.resolve("src/a/Order.java"),
        text("a/Order").replace("class Order extends", "class Order extend?"));
    settle("a/Order", 1);

    assertThat(cached().findings()).isEmpty();
    assertThat(cached().model().type("a.Order")).isPresent();
    assertThat(anew().findings()).isNotEmpty();
  }

  @Test
  void constantOfAnotherFileIsFollowed() throws IOException {
    agrees();
    edit("a/Names", "200", "300");
    agrees();
    edit("a/Names", "\"orders\"", "\"purchases\"");
    agrees();
    assertThat(cached().model().type("a.Order").orElseThrow().toString())
        .contains("purchases", "300");
  }

  @Test
  void inheritedMemberTypeThatGoesIsFollowed() throws IOException {
    agrees();
    edit("a/Base", " enum Kind { A, B }", "");
    java("a/Kind", "package a; public enum Kind { X, Y }");
    agrees();
    assertThat(cached().model().type("a.Kind")).isPresent();
  }

  @Test
  void typeThatComesNearerIsFollowed() throws IOException {
    java("c/Money", "package c; public class Money { long cents; }");
    edit("a/Order", "package a; ", "package a; import c.*; ");
    agrees();
    Files.delete(folder.resolve("src/a/Money.java"));
    agrees();
    java("a/Money", "package a; public class Money { int units; }");
    agrees();
  }

  @Test
  void addedRemovedAndBrokenFilesAreFollowed() throws IOException {
    agrees();
    java(
        "b/Item",
        "package b; " + IMPORTS + "@Entity public class Item extends a.Base { String sku; }");
    agrees();
    edit("b/Item", "String sku;", "String sku");
    agrees();
    edit("b/Item", "String sku", "String sku, gtin;");
    agrees();
    Files.delete(folder.resolve("src/b/Item.java"));
    agrees();
    java("d/Customer", text("b/Customer"));
    agrees();
    Files.delete(folder.resolve("src/d/Customer.java"));
    java("b/package-info", "package b;");
    agrees();
  }

  @Test
  void damagedCacheIsAnEmptyOne() throws IOException {
    agrees();
    byte[] whole = Files.readAllBytes(cache);
    for (int i = 0; i < whole.length; i += Math.max(1, whole.length / 40)) {
      Files.write(cache, Arrays.copyOf(whole, i));
      assertThat(cached()).isEqualTo(anew());
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      Files.write(cache, damaged);
      CachedReading reading = reading();
      assertThat(reading.since()).isEmpty();
      assertThat(reading.source()).isEqualTo(anew());
    }
    Files.delete(cache);
    Files.createDirectory(cache);
    assertThat(cached()).isEqualTo(anew());
  }

  @Test
  void whatWasReadAnewIsKnownAsItWas() throws IOException {
    CachedReading first = reading();
    assertThat(first.since()).isEmpty();
    assertThat(first.before()).isEmpty();
    CachedReading second = reading();
    assertThat(second.since()).isEqualTo(first.state()).isEqualTo(second.state());
    assertThat(second.before()).contains(Map.of());
    edit("b/Customer", "String name;", "String name; int age;");
    CachedReading third = reading();
    assertThat(third.since()).isEqualTo(second.state()).isNotEqualTo(third.state());
    assertThat(third.before().orElseThrow().keySet()).containsExactly("b.Customer");
    assertThat(third.before().orElseThrow().get("b.Customer").members())
        .extracting(m -> m.name())
        .doesNotContain("age");
    edit("b/Customer", "int age;", "@Embedded Age age; @Embeddable static class Age { int n; }");
    assertThat(reading().before()).isEmpty();
  }

  @Test
  void cacheOfAnotherClassPathIsNotUsed() throws IOException {
    agrees();
    Path library = Files.createDirectories(folder.resolve("library"));
    String key = CacheKey.of(List.of(library)).orElseThrow();
    assertThat(key).isNotEqualTo(CacheKey.of(List.of()).orElseThrow());
    Files.writeString(library.resolve("A.class"), "");
    assertThat(CacheKey.of(List.of(library))).isPresent().get().isNotEqualTo(key);

    ScanOptions other = ScanOptions.defaults().withClasspath(List.of(library));
    CachedReading reading = new SourceReader().read(List.of(folder.resolve("src")), other, cache);
    assertThat(reading.since()).isEmpty();
    agrees();
  }

  /** Three hundred edits in a row, each a word for another one anywhere in the sources. */
  @Test
  void anyEditIsFollowed() throws IOException {
    List<String> files =
        List.of("a/Names", "a/Base", "a/Money", "a/Order", "b/Customer", "b/package-info");
    List<String> words =
        List.of("Order", "Customer", "Base", "Kind", "Money", "Names", "TABLE", "a", "b", "String");
    Random random = new Random(20261121);
    for (int i = 0; i < 300; i++) {
      String file = files.get(random.nextInt(files.size()));
      String before = text(file);
      List<String> present = new ArrayList<>(words);
      present.removeIf(word -> !before.matches("(?s).*\\b" + word + "\\b.*"));
      String from = present.isEmpty() ? "package" : present.get(random.nextInt(present.size()));
      java(
          file, before.replaceFirst("\\b" + from + "\\b", words.get(random.nextInt(words.size()))));
      if (random.nextBoolean()) {
        settle(file, i);
      }
      assertThat(cached()).as("edit %d: %s in %s", i, from, file).isEqualTo(anew());
      if (random.nextInt(3) == 0) {
        project();
        agrees();
      }
    }
  }
}
