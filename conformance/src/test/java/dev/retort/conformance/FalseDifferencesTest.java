package dev.retort.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Schema;
import dev.retort.testkit.PgDump;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No false difference: the database that Hibernate's own DDL makes shows no operation and no
 * finding against the sources, and none once more after a dump and restore, where a {@code pg_dump}
 * is on the path that is not older than the server. The same for the applications is {@link
 * DumpedCorpusTest}.
 *
 * <p>{@code -Dretort.corpus=all} takes the packages of fixtures of {@code model-scanner}, too.
 */
@UsesPostgres
class FalseDifferencesTest {
  private static final Path SCANNER = Path.of("../model-scanner");

  /** What Hibernate knows nothing of: Retort's own annotations. */
  private static final String OWN_ANNOTATIONS = "dev.retort.scanner.fixtures.postgres";

  /** A set of entities. */
  record Model(String name, Path classes, Path sources, ScanOptions options) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Model> models() throws IOException {
    List<Model> models = new ArrayList<>();
    for (Class<?> fixture : FixtureTest.FIXTURES) {
      for (Naming naming : Naming.values()) {
        models.add(
            new Model(
                fixture.getSimpleName() + " " + naming,
                FixtureTest.classes(),
                FixtureTest.sources(),
                FixtureTest.options(fixture, naming)));
      }
    }
    if ("all".equals(System.getProperty("retort.corpus"))) {
      packages().forEach(models::add);
    }
    return models.stream();
  }

  private static List<Model> packages() throws IOException {
    List<Model> models = new ArrayList<>();
    Path sources = SCANNER.resolve("src/test/java");
    for (String root :
        List.of("dev.retort.scanner.fixtures", "dev.retort.scanner.mapping.fixtures")) {
      try (Stream<Path> folders = Files.list(sources.resolve(root.replace('.', '/')))) {
        folders
            .filter(Files::isDirectory)
            .map(folder -> root + "." + folder.getFileName())
            .filter(name -> !name.equals(OWN_ANNOTATIONS))
            .sorted()
            .map(
                name ->
                    new Model(
                        name,
                        SCANNER.resolve("target/test-classes"),
                        sources,
                        ScanOptions.defaults().withPackages(List.of(name))))
            .forEach(models::add);
      }
    }
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void databaseThatHibernateMadeShowsNoneBeforeAndAfterARestore(
      Model model, TestDatabase made, TestDatabase restored) throws IOException, SQLException {
    Schema wanted =
        new SchemaMapper(model.options())
            .map(new SourceReader().read(List.of(model.sources()), model.options()).model())
            .schema();
    try (HibernateModel hibernate =
        HibernateModel.boot(List.of(model.classes()), model.options())) {
      List<String> refused = Databases.executeQuoted(made, hibernate.ddl());
      if (!refused.isEmpty()) {
        System.out.println(model + ": the server refuses Hibernate's DDL: " + refused.get(0));
      }
      assumeThat(refused).isEmpty();
    }
    SourceCorpusTest.assertNoOperation(made, wanted);
    int version = made.serverVersion() / 10_000;
    String tables = model + ", PostgreSQL " + version + ", " + wanted.tables().size() + " tables: ";
    if (PgDump.version().orElse(0) < version) {
      System.out.println(tables + "no difference; no pg_dump");
      return;
    }
    PgDump.restore(restored, PgDump.dump(made));
    SourceCorpusTest.assertNoOperation(restored, wanted);
    System.out.println(tables + "no difference, none after a restore");
  }
}
