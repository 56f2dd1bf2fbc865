package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.conformance.other.OtherHibernate;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Provider;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code models.provider = "hibernate-6"} against the database that Hibernate 6.6 itself makes,
 * over every package of fixtures, or those whose name contains {@code -Dsix.only}. Needs the
 * profile {@code hibernate-6}, which brings that Hibernate.
 */
@UsesPostgres
class HibernateSixTest {
  private static final Path JARS = Path.of("target/hibernate-6");
  private static final Path SCANNER = Path.of("../model-scanner");
  private static final Path SOURCES = SCANNER.resolve("src/test/java");

  /** Hibernate 6.6 refuses them, or knows nothing of what they are about. */
  private static final Set<String> SEVEN_ONLY =
      Set.of(
          "fixtures.collectionids", // @CollectionIdJavaClass without a type
          "fixtures.documentarrays", // a query in a check, which the server refuses
          "fixtures.nativegens", // @NativeGenerator
          "fixtures.postgres", // Retort's own annotations
          "fixtures.xmldocuments", // embeddables stored as XML
          "mapping.fixtures.audited", // @Audited of Hibernate itself
          "mapping.fixtures.embeddables", // @EmbeddedColumnNaming, @EmbeddedTable
          "mapping.fixtures.ids", // a @SequenceGenerator without a name, as since Persistence 3.2
          "mapping.fixtures.own", // arrays of JSON
          "mapping.fixtures.stress2", // SoftDeleteType.TIMESTAMP
          "mapping.fixtures.temporal"); // @Temporal tables

  @BeforeAll
  static void needsTheProfile() {
    assumeThat(JARS).exists();
  }

  static Stream<String> packages() throws IOException {
    List<String> names = new ArrayList<>();
    for (String root :
        List.of("dev.retort.scanner.fixtures", "dev.retort.scanner.mapping.fixtures")) {
      try (Stream<Path> folders = Files.list(SOURCES.resolve(root.replace('.', '/')))) {
        folders
            .filter(Files::isDirectory)
            .map(f -> root + "." + f.getFileName())
            .sorted()
            .forEach(names::add);
      }
    }
    return names.stream()
        .filter(n -> n.contains(System.getProperty("six.only", "")))
        .filter(n -> !SEVEN_ONLY.contains(n.substring("dev.retort.scanner.".length())));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void makesTheDatabaseThatHibernateSixMakes(
      String name, TestDatabase byHibernate, TestDatabase byRetort) throws IOException {
    ScanOptions options =
        ScanOptions.defaults()
            .withPackages(List.of(name))
            .withProvider(Provider.HIBERNATE_6)
            .withConstraintNames(ConstraintNaming.HIBERNATE);
    SourceModel model = new SourceReader().read(List.of(SOURCES), options);
    Schema wanted = new SchemaMapper(options).map(OlderApi.seen(model.model())).schema();
    List<String> ddl;
    try (OtherHibernate six =
        new OtherHibernate(JARS, List.of(SCANNER.resolve("target/test-classes")))) {
      ddl =
          six.ddl(
              Map.of(
                  "classes", names(model, false),
                  "packages", names(model, true)));
    }
    Files.createDirectories(Path.of("target/hibernate-6-ddl"));
    Files.write(Path.of("target/hibernate-6-ddl", name + ".sql"), ddl);
    List<String> refused = Databases.executeQuoted(byHibernate, ddl);
    Databases.create(byRetort, wanted);
    List<String> found =
        new ArrayList<>(
            Differences.of(
                Databases.introspect(byHibernate, wanted.namespaces()),
                Databases.introspect(byRetort, wanted.namespaces())));
    refused.forEach(r -> found.add("refused   " + r.lines().findFirst().orElse("")));
    String key = "hibernate-6-" + name.substring("dev.retort.scanner.".length());
    assertThat(ExpectedDifferences.of(key).unexpected(key, found)).isEmpty();
  }

  private static List<String> names(SourceModel model, boolean packages) {
    return model.model().types().stream()
        .filter(t -> t.managed() && (t.kind() == TypeDeclaration.Kind.PACKAGE) == packages)
        .map(TypeDeclaration::name)
        .toList();
  }
}
