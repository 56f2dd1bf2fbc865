package dev.retort.scanner.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.KeptScan.Scanned;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept scan is the scan, as long as nothing has changed. */
class KeptScanTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Path kept;
  private Path source;
  private int scans;
  private final List<String> earliers = new ArrayList<>();

  @BeforeEach
  void files() throws IOException {
    kept = folder.resolve("work/cache/schema");
    source = folder.resolve("src/a/Order.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Order {}");
    settle(source);
  }

  private static void settle(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  /** As if there had been a scan of the present text. */
  private ScanResult scan() throws IOException {
    return scan(ScanOptions.defaults());
  }

  private ScanResult scan(ScanOptions options) {
    try (KeptScan scan =
        new KeptScan(kept, List.of(folder.resolve("src")), f -> !f.endsWith(".class"), options)) {
      return scan.or(
          earlier -> {
            scans++;
            earliers.add(earlier.map(e -> e.result().get().entities() + e.basis()).orElse("none"));
            return new Scanned(result(scans), "b" + scans);
          });
    }
  }

  private static ScanResult result(int entities) {
    return new ScanResult(Schema.EMPTY, List.of(), entities);
  }

  @Test
  void everythingThatModelsSayIsKept() {
    for (int seed = 0; seed < 200; seed++) {
      ScanResult any = new AnyRecord(seed).of(ScanResult.class);
      Schema schema = any.schema();
      ScanResult result =
          new ScanResult(
              new Schema(
                  schema.namespaces(),
                  schema.tables(),
                  schema.sequences(),
                  schema.enums(),
                  List.of(),
                  schema.composites(),
                  List.of(),
                  List.of()),
              any.findings(),
              any.entities(),
              any.additions());
      ScanResult read = ScanCodec.read(ScanCodec.write(result).orElseThrow());
      assertThat(AnyRecord.text(read)).isEqualTo(AnyRecord.text(result));
      assertThat(read).isEqualTo(result);
    }
  }

  @Test
  void whatNoModelSaysIsNotKept() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(ScanCodec.write(new AnyRecord(seed).of(ScanResult.class))).isEmpty();
    }
  }

  @Test
  void everythingThatIsDeclaredIsKept() {
    for (int seed = 0; seed < 200; seed++) {
      TypeDeclaration type = new AnyRecord(seed).of(TypeDeclaration.class);
      Output out = new Output();
      new TypeEncoder(out).write(type);
      Input in = new Input(out.bytes());
      assertThat(AnyRecord.text(new TypeDecoder(in).read())).isEqualTo(AnyRecord.text(type));
      assertThat(in.atEnd()).isTrue();
    }
  }

  @Test
  void nothingIsScannedTwice() throws IOException {
    assertThat(scan().entities()).isEqualTo(1);
    assertThat(scan().entities()).isEqualTo(1);
    assertThat(scans).isEqualTo(1);
  }

  @Test
  void filesThatComeGoAndChangeAreNoticed() throws IOException {
    scan();
    Files.writeString(source, "class Order2 {}");
    assertThat(scan().entities()).isEqualTo(2);
    Path other = Files.writeString(source.resolveSibling("Item.java"), "class Item {}");
    assertThat(scan().entities()).isEqualTo(3);
    Files.move(other, source.resolveSibling("Item2.java"));
    assertThat(scan().entities()).isEqualTo(4);
    Files.delete(source.resolveSibling("Item2.java"));
    assertThat(scan().entities()).isEqualTo(5);
    assertThat(scan().entities()).isEqualTo(5);
  }

  @Test
  void changeWithinOneTickOfTheClockIsNoticed() throws IOException {
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(source, now);
    scan();
    Files.writeString(source, "class Urder {}");
    Files.setLastModifiedTime(source, now);
    assertThat(scan().entities()).isEqualTo(2);
  }

  @Test
  void fileThatReplacesAnotherOfTheSameSizeAndTimeIsNoticed() throws IOException {
    scan();
    Path other = Files.writeString(folder.resolve("other"), "class Urder {}");
    settle(other);
    Files.move(other, source, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(scan().entities()).isEqualTo(2);
  }

  @Test
  void changeDuringTheScanIsScannedAgain() throws IOException {
    try (KeptScan scan =
        new KeptScan(kept, List.of(folder.resolve("src")), f -> true, ScanOptions.defaults())) {
      scan.or(
          earlier -> {
            try {
              Files.writeString(source, "class Other {}");
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            return new Scanned(result(7), "");
          });
    }
    assertThat(scan().entities()).isEqualTo(scans).isNotZero();
  }

  @Test
  void contentOfAClassFileDoesNotCountButItsPresence() throws IOException {
    Path compiled = Files.writeString(source.resolveSibling("Order.class"), "1");
    scan();
    Files.writeString(compiled, "22");
    assertThat(scan().entities()).isEqualTo(1);
    Files.delete(compiled);
    assertThat(scan().entities()).isEqualTo(2);
  }

  @Test
  void earlierResultIsOfferedWhereOnlyTextsOfSourcesDiffer() throws IOException {
    Path other = Files.writeString(source.resolveSibling("orm.xml"), "<a/>");
    scan();
    Files.writeString(source, "class Changed {}");
    scan();
    Files.writeString(source, "class ChangedAgain {}");
    scan();
    Files.writeString(other, "<abc/>");
    scan();
    Files.writeString(source.resolveSibling("New.java"), "class New {}");
    scan();
    assertThat(earliers).containsExactly("none", "1b1", "2b2", "none", "none");
  }

  @Test
  void otherOptionsAreAnotherScan() throws IOException {
    scan();
    assertThat(scan(ScanOptions.defaults().withNaming(Naming.SPRING)).entities()).isEqualTo(2);
    assertThat(scan().entities()).isEqualTo(3);
  }

  @Test
  void optionsSayAllTheirParts() {
    assertThat(ScanOptions.defaults().toString())
        .contains(
            Arrays.stream(ScanOptions.class.getRecordComponents())
                .map(part -> part.getName() + "=")
                .toList());
  }

  @Test
  void damagedFileIsNone() throws IOException {
    scan();
    byte[] bytes = Files.readAllBytes(kept);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      Files.write(kept, damaged);
      int before = scans;
      scan();
      assertThat(scans).describedAs("byte %d", i).isEqualTo(before + 1);
    }
    Files.write(kept, new byte[0]);
    assertThat(scan().entities()).isEqualTo(scans);
  }
}
