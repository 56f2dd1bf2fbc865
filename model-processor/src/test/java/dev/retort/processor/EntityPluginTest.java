package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in writes what the processor writes. */
class EntityPluginTest {
  private static final Path FIXTURES =
      Path.of("../model-scanner/src/test/java/dev/retort/scanner/fixtures");

  @TempDir Path folder;

  private Compilation plugin(Path output, List<Path> files, Path... classPath) {
    return Compilation.of(
        output,
        files,
        List.of(
            "-proc:none",
            "-Xlint:all,-processing",
            "-processorpath",
            Compilation.processorPath(),
            "-Xplugin:Retort " + output),
        List.of(classPath),
        List.of());
  }

  private Path source(String path, String text) {
    return Compilation.source(folder.resolve("src"), path, text);
  }

  @Test
  void writesTheProcessorsBytes() {
    List<Path> files = Compilation.javaFiles(FIXTURES);
    Compilation processed = Compilation.of(folder.resolve("processor"), files, List.of());
    Compilation plugged = plugin(folder.resolve("plug in"), files);

    assertThat(plugged.success()).isTrue();
    assertThat(plugged.messages()).noneMatch(m -> m.contains("Retort"));
    assertThat(plugged.json()).isEqualTo(processed.json()).contains("dev.retort.scanner.fixtures");
  }

  @Test
  void writesNothingWhereThereAreErrors() {
    Path good =
        source(
            "shop/Good.java",
            "package shop; @jakarta.persistence.Entity class Good { @jakarta.persistence.Id long id; }");
    for (String broken :
        List.of(
            "package shop; class Zbad { int f() { return \"\"; } }",
            "package shop; class Zbad { int f() { } }",
            "package shop; class Zbad extends Gone {}",
            "package shop; class Zbad {",
            "package shop; import jakarta.persistence.*; @Entity class Zbad extends Missing<Long> { @Id Gone id; }")) {
      Path bad = source("shop/Zbad.java", broken);
      for (List<Path> files : List.of(List.of(good, bad), List.of(bad, good))) {
        Compilation compilation = plugin(folder.resolve("classes"), files);
        assertThat(compilation.success()).isFalse();
        assertThat(compilation.messages()).noneMatch(m -> m.contains("Retort"));
        assertThat(compilation.model()).as(broken).doesNotExist();
      }
    }
  }

  @Test
  void writesNothingWithoutEntities() {
    Path plain = source("shop/Plain.java", "package shop; class Plain { @Deprecated int a; }");
    assertThat(plugin(folder.resolve("classes"), List.of(plain)).model()).doesNotExist();
  }

  @Test
  void keepsWhatAPartialCompilationDoesNotSee() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("A", "B")) {
      files.add(
          source(
              "shop/" + name + ".java",
              "package shop;\n@jakarta.persistence.Entity\npublic class %s { @jakarta.persistence.Id long id; }"
                  .formatted(name)));
    }
    Path classes = folder.resolve("classes");
    String whole = plugin(classes, files).json();
    assertThat(plugin(classes, files.subList(0, 1), classes).json()).isEqualTo(whole);

    Files.delete(classes.resolve("shop/B.class"));
    assertThat(plugin(classes, files.subList(0, 1), classes).json())
        .contains("shop.A")
        .doesNotContain("shop.B");
  }

  @Test
  void notesWhatItCannotRead() {
    Path api =
        source(
            "javax/persistence/Entity.java",
            "package javax.persistence; public @interface Entity {}");
    Path old = source("shop/Old.java", "package shop;\n\n@javax.persistence.Entity class Old {}");
    assertThat(plugin(folder.resolve("classes"), List.of(api, old)).messages())
        .anyMatch(m -> m.startsWith("NOTE: Old.java:3") && m.contains("shop.Old is"));
  }

  @Test
  void wantsTheClassFolder() {
    assertThatThrownBy(() -> new EntityPlugin().init(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-Xplugin:\"Retort target/classes\"");
  }
}
