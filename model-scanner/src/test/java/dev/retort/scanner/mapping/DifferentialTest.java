package dev.retort.scanner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.scanner.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping rules against Hibernate's own metadata, over every package of fixtures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
  private static final String ROOT = "dev.retort.scanner.mapping.fixtures.";
  private static final List<String> PACKAGES =
      List.of(
          "associations",
          "audited",
          "basics",
          "embeddables",
          "embedded",
          "hibernate",
          "ids",
          "inheritance",
          "more",
          "own",
          "stress",
          "stress2",
          "structs",
          "temporal");
  private static final List<Path> CLASSES = List.of(Path.of("target/test-classes"));
  private static final List<Path> SOURCES = List.of(Path.of("src/test/java"));

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (String name : PACKAGES) {
      for (Naming naming : Naming.values()) {
        for (ConstraintNaming style : ConstraintNaming.values()) {
          cases.add(Arguments.of(name, naming, style));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("cases")
  void mapsClassesAsHibernateDoes(String name, Naming naming, ConstraintNaming style) {
    ScanOptions options = options(name, naming, style);
    ScanResult ours =
        new SchemaMapper(options).map(new ClassModelReader().read(CLASSES, options).model());
    compare(ours, options);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("cases")
  void mapsSourcesAsHibernateDoes(String name, Naming naming, ConstraintNaming style) {
    ScanOptions options = options(name, naming, style);
    ScanResult ours =
        new SchemaMapper(options).map(new SourceReader().read(SOURCES, options).model());
    compare(ours, options);
  }

  private static void compare(ScanResult ours, ScanOptions options) {
    ScanResult hibernates = new HibernateReader().read(CLASSES, options);
    assertThat(SchemaLines.of(ours.schema()))
        .containsExactlyElementsOf(SchemaLines.of(hibernates.schema()));
    assertThat(ours.schema()).isEqualTo(hibernates.schema());
    assertThat(ours.findings()).isEmpty();
    assertThat(ours.entities()).isEqualTo(hibernates.entities());
  }

  private static ScanOptions options(String name, Naming naming, ConstraintNaming style) {
    return ScanOptions.defaults()
        .withPackages(List.of(ROOT + name))
        .withNaming(naming)
        .withConstraintNames(style);
  }
}
