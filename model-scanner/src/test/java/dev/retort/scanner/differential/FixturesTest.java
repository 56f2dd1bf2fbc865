package dev.retort.scanner.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture package, under every naming, gives the schema that Hibernate's metadata gives. What
 * does not yet is listed in {@code known-differences.txt} with the reason, and must be taken off
 * that list once it does.
 */
class FixturesTest {
  private static final String PACKAGE = "dev.retort.scanner.fixtures";
  private static final Path SOURCES = Path.of("src/test/java").resolve(PACKAGE.replace('.', '/'));

  /** SQL that names tables without quotes, and a secondary table, at which Hibernate asserts. */
  private static final Set<String> UNQUOTED = Set.of("definitions", "quotedtables", "xmldocuments");

  @TestFactory
  Stream<DynamicTest> equalsHibernate() throws IOException {
    Set<String> known = known();
    List<Path> forms;
    try (Stream<Path> list = Files.list(SOURCES)) {
      forms = list.filter(Files::isDirectory).sorted().toList();
    }
    return forms.stream()
        .flatMap(
            form ->
                Stream.of(ScanOptions.Naming.values()).map(naming -> form(form, naming, known)));
  }

  /** JHipster's settings, for instance. */
  @TestFactory
  Stream<DynamicTest> equalsHibernateWithOtherTypesForMoments() {
    return Stream.of("basics", "timestamps", "columns", "indexes", "superclasses", "versions")
        .flatMap(
            form ->
                Stream.of(
                        Map.of(
                            "hibernate.type.preferred_instant_jdbc_type",
                            "TIMESTAMP",
                            "hibernate.timezone.default_storage",
                            "NORMALIZE"),
                        Map.of("hibernate.type.preferred_instant_jdbc_type", "2014"))
                    .map(
                        settings ->
                            DynamicTest.dynamicTest(
                                form + " " + settings.size(),
                                () -> {
                                  ScanOptions options =
                                      ScanOptions.defaults()
                                          .withProperties(settings)
                                          .withPackages(List.of(PACKAGE + "." + form));
                                  assertThat(differences(SOURCES.resolve(form), options)).isEmpty();
                                })));
  }

  @TestFactory
  Stream<DynamicTest> equalsHibernateWithAllNamesQuoted() throws IOException {
    List<Path> forms;
    try (Stream<Path> list = Files.list(SOURCES)) {
      forms = list.filter(f -> !UNQUOTED.contains(f.getFileName().toString())).sorted().toList();
    }
    return forms.stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getFileName().toString(),
                    () -> {
                      ScanOptions options =
                          ScanOptions.defaults()
                              .withNaming(ScanOptions.Naming.SPRING)
                              .withProperties(
                                  Map.of(
                                      "hibernate.globally_quoted_identifiers",
                                      "true",
                                      "hibernate.globally_quoted_identifiers_skip_column_definitions",
                                      "true"))
                              .withPackages(List.of(PACKAGE + "." + form.getFileName()));
                      assertThat(String.join("\n", differences(form, options))).isEmpty();
                    }));
  }

  private static DynamicTest form(Path folder, ScanOptions.Naming naming, Set<String> known) {
    String name = folder.getFileName() + " " + naming;
    return DynamicTest.dynamicTest(
        name,
        () -> {
          ScanOptions options =
              ScanOptions.defaults()
                  .withNaming(naming)
                  .withPackages(List.of(PACKAGE + "." + folder.getFileName()));
          List<String> differences = differences(folder, options);
          if (known.contains(name)) {
            assertThat(differences)
                .as("%s is equal now: take it off known-differences.txt", name)
                .isNotEmpty();
          } else {
            assertThat(String.join("\n", differences)).as(name).isEmpty();
          }
        });
  }

  /** A reader that fails is a difference too, and may be a known one. */
  private static List<String> differences(Path folder, ScanOptions options)
      throws URISyntaxException {
    try {
      return Differential.compare(List.of(folder), List.of(classes()), options);
    } catch (RuntimeException | AssertionError e) {
      return List.of(e + " at " + e.getStackTrace()[0]);
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(FixturesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** A line is {@code form NAMING: reason}. */
  private static Set<String> known() {
    try (InputStream in =
        Objects.requireNonNull(FixturesTest.class.getResourceAsStream("known-differences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(':')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
