package dev.retort.scanner.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.Exact;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.source.SourceReader;
import dev.retort.scanner.source.SourceRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * After any edit of any entity the short way leads to what the long way leads to, or is not taken.
 * Every package of fixtures by itself, and several of them as one model.
 */
class RemappingTest {
  private static final Path SOURCES = Path.of("src/test/java");
  private static final String FIXTURES = "dev.retort.scanner.fixtures.";
  private static final int EDITS = Integer.getInteger("retort.edits", 5);
  private static final long SEED = Long.getLong("retort.seed", 1);

  private int taken;
  private int edits;

  @Test
  void editOfOneEntityLeadsToWhatTheWholeModelLeadsTo() throws IOException {
    List<List<String>> groups = new ArrayList<>();
    List<String> packages = packages();
    packages.forEach(name -> groups.add(List.of(name)));
    Random random = new Random(SEED);
    for (int i = 0; i < 12; i++) {
      Collections.shuffle(packages, random);
      groups.add(List.copyOf(packages.subList(0, 6)));
    }
    try (SourceRoots roots = SourceRoots.open(List.of(SOURCES), List.of())) {
      for (List<String> group : groups) {
        ScanOptions options =
            ScanOptions.defaults().withPackages(group.stream().map(p -> FIXTURES + p).toList());
        EntityModel model = new SourceReader().read(roots, options).model();
        for (int i = 0; i < EDITS; i++) {
          for (TypeDeclaration type : model.types()) {
            edit(model, type, options, random, group);
          }
        }
      }
    }
    // Else nothing was tested.
    assertThat(taken).isGreaterThan(edits / 20);
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES.resolve(FIXTURES.replace('.', '/')))) {
      return new ArrayList<>(
          folders
              .filter(Files::isDirectory)
              .map(f -> f.getFileName().toString())
              .sorted()
              .toList());
    }
  }

  private void edit(
      EntityModel model,
      TypeDeclaration type,
      ScanOptions options,
      Random random,
      List<String> group) {
    TypeDeclaration edited = new Edits(random, model).edit(type);
    EntityModel now =
        new EntityModel(
            model.types().stream().map(t -> t.name().equals(type.name()) ? edited : t).toList());
    ScanResult earlier;
    ScanResult whole;
    try {
      earlier = new SchemaMapper(options).map(model);
      whole = new SchemaMapper(options).map(now);
    } catch (RuntimeException e) {
      return; // an edit that no mapping survives
    }
    edits++;
    Optional<ScanResult> part = new Remapping(options).map(now, Map.of(type.name(), type), earlier);
    if (part.isPresent()) {
      taken++;
      assertThat(Exact.bytes(part.get()))
          .describedAs("%s of %s: %s%nbecame %s", type.name(), group, type, edited)
          .isEqualTo(Exact.bytes(whole));
    }
  }
}
