package dev.retort.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.Exact;
import dev.retort.scanner.kept.KeptScan;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import dev.retort.scanner.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edit after edit, with everything that is kept of earlier scans: what a first scan would find. */
class DeclaredTest {
  private static final String HEAD = "package shop;\nimport jakarta.persistence.*;\n";

  @TempDir private Path folder;
  private int remapped;
  private int remappedModels;

  @BeforeEach
  void project() throws IOException {
    java(
        "Base",
        "@MappedSuperclass public class Base { @Id @GeneratedValue Long id; @Version int version; }");
    java("Kind", "public enum Kind { NEW, OLD }");
    java(
        "Money",
        "@Embeddable public class Money { java.math.BigDecimal amount; String currency; }");
    java(
        "Customer",
        "@Entity @Table(indexes = @Index(columnList = \"name\"))\npublic class Customer extends Base {\n"
            + "  @Column(length = 80) String name;\n  Kind kind;\n"
            + "  @OneToMany(mappedBy = \"customer\") java.util.Set<Purchase> purchases;\n}");
    java(
        "Purchase",
        "@Entity public class Purchase extends Base {\n  @Embedded Money price;\n"
            + "  @ManyToOne Customer customer;\n  @Column(unique = true) String number;\n"
            + "  @ElementCollection java.util.List<String> notes;\n}");
    java(
        "Item",
        "@Entity public class Item extends Base {\n  @ManyToOne Purchase purchase;\n"
            + "  @Column(nullable = false) String sku;\n  int count;\n}");
    java("Tag", "@Entity public class Tag {\n  @Id String code;\n  String text;\n}");
  }

  private void java(String name, String text) throws IOException {
    Path file = folder.resolve("src/shop/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEAD + text);
  }

  private ScanResult scan(String cache) {
    Declared declared = declared(List.of(folder.resolve("src")), List.of(), cache);
    ScanResult result = scan(declared);
    remapped += declared.remapped() ? 1 : 0;
    return result;
  }

  /** As if the sources were compiled with the annotation processor. */
  private ScanResult scanModels(String cache) throws IOException {
    EntityModel model =
        new SourceReader().read(List.of(folder.resolve("src")), ScanOptions.defaults()).model();
    Path file = folder.resolve("model.json");
    Files.writeString(file, ModelJson.write(new ModelFile(model, List.of())));
    Declared declared = declared(List.of(), List.of(file), cache);
    ScanResult result = scan(declared);
    remappedModels += declared.remapped() ? 1 : 0;
    return result;
  }

  private Declared declared(List<Path> sources, List<Path> models, String cache) {
    return new Declared(sources, models, ScanOptions.defaults(), folder.resolve(cache));
  }

  private static ScanResult scan(Declared declared) {
    try (KeptScan kept = declared.kept()) {
      return kept.or(declared::map);
    }
  }

  @Test
  void anyRowOfEditsLeadsToWhatAFirstScanFinds() throws IOException {
    Random random = new Random(11);
    List<String> names =
        List.of("Base", "Kind", "Money", "Customer", "Purchase", "Item", "Tag", "Item", "Tag");
    List<List<String>> edits =
        List.of(
            List.of("= 80", "= 81"),
            List.of("= 81", "= 80"),
            List.of("}$", "  int added" + "%d;\n}"),
            List.of("  int added\\d+;\n", ""),
            List.of("String text;", "@Column(length = 9) String text;"),
            List.of("@Column\\(length = 9\\) String text;", "String text;"),
            List.of("String sku", "@Column(unique = true, length = 12) String sku"),
            List.of("@Column\\(unique = true, length = 12\\) String sku", "String sku"),
            List.of("import jakarta", "\nimport jakarta"),
            List.of("int count;", "@ManyToOne Tag tag; int count;"),
            List.of("@ManyToOne Tag tag; ", ""),
            List.of("Kind kind;", "@Enumerated(EnumType.STRING) Kind kind;"),
            List.of("NEW", "FRESH"),
            List.of("@Id String code", "@Id @Column(length = 20) String code"),
            List.of("\\bnumber\\b", "serial"),
            List.of("\\bserial\\b", "number"),
            List.of(
                "@Entity public class Tag", "@Entity @Table(name = \"label\") public class Tag"),
            List.of(" @Table\\(name = \"label\"\\)", ""));
    for (int i = 0; i < 250; i++) {
      Path file = folder.resolve("src/shop/" + names.get(random.nextInt(names.size())) + ".java");
      List<String> edit = edits.get(random.nextInt(edits.size()));
      String text = Files.readString(file);
      Files.writeString(
          file, text.replaceFirst(edit.get(0), edit.get(1).replace("%d", String.valueOf(i))));
      if (random.nextBoolean()) { // else the texts are compared
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000L + i));
      }
      assertThat(Exact.bytes(scan("kept")))
          .as("edit %d: %s in %s", i, edit, file.getFileName())
          .isEqualTo(Exact.bytes(scan("none" + i)));
      assertThat(Exact.bytes(scanModels("kept")))
          .as("edit %d, compiled: %s in %s", i, edit, file.getFileName())
          .isEqualTo(Exact.bytes(scanModels("none" + i)));
    }
    assertThat(remapped).isGreaterThan(40);
    assertThat(remappedModels).isGreaterThan(40);
  }
}
