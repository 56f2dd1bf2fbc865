package dev.retort.scanner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Placeholders in names. That Hibernate takes them literally is shown by {@code FixturesTest}. */
class PlaceholdersTest {
  private static final List<Path> SOURCES = List.of(Path.of("src/test/java"));

  private static ScanOptions options(Naming naming) {
    return ScanOptions.defaults()
        .withNaming(naming)
        .withPackages(List.of("dev.retort.scanner.fixtures.placeholders"));
  }

  private static ScanResult read(ScanOptions options) {
    return new SchemaMapper(options).map(new SourceReader().read(SOURCES, options).model());
  }

  @ParameterizedTest
  @EnumSource
  void propertiesGiveTheirValuesInEveryReader(Naming naming) {
    ScanOptions options =
        options(naming)
            .withProperties(Map.of("app.prefix", "acme", "app.schema", "Sales", "prefix", "Acme"));
    ScanResult result = read(options);
    assertThat(result.findings()).isEmpty();
    assertThat(result.schema().tables())
        .extracting(t -> t.name().toString())
        .contains("sales.acme_invoice");
    ScanResult hibernate =
        new HibernateReader().read(List.of(Path.of("target/test-classes")), options);
    assertThat(SchemaLines.of(result.schema()))
        .containsExactlyElementsOf(SchemaLines.of(hibernate.schema()));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAValueTheyAreLiteralAndReported(Naming naming) {
    ScanResult result = read(options(naming));
    assertThat(result.schema().tables())
        .anyMatch(
            t ->
                t.name().name().toLowerCase(java.util.Locale.ROOT).equals("${app.prefix}_invoice"));
    assertThat(result.findings())
        .extracting(Finding::code, f -> f.object())
        .contains(org.assertj.core.groups.Tuple.tuple("RT157", "${app.prefix}"))
        .contains(org.assertj.core.groups.Tuple.tuple("RT157", "${app.schema}"));
  }
}
