package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.differ.Diff;
import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.finding.Finding;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The source reader against Hibernate, on the same applications' sources. */
class SourceCorpusTest {

  @ParameterizedTest
  @EnumSource
  void sourceReaderEqualsHibernateReader(Application application) {
    ScanResult hibernate = new HibernateReader().read(application.classes(), application.options());
    List<Finding> findings = new ArrayList<>();
    ScanResult source = source(application, application.options(), findings);
    List<String> found = new ArrayList<>(Differences.of(hibernate.schema(), source.schema()));
    findings.forEach(finding -> found.add("finding   " + finding));
    String name = application.name();
    assertThat(ExpectedDifferences.of(name).unexpected(name, found)).isEmpty();
    assertThat(source.entities()).isEqualTo(hibernate.entities());
  }

  @ParameterizedTest
  @EnumSource
  @UsesPostgres
  void databaseByHibernateHasNoDifferenceToTheSources(
      Application application, TestDatabase database) throws SQLException {
    assumeThat(ExpectedDifferences.of(application.name()).lines()).isEmpty();
    ScanOptions options = application.options();
    Schema wanted = source(application, options, new ArrayList<>()).schema();
    try (HibernateModel model = HibernateModel.boot(application.classes(), options)) {
      assertThat(Databases.execute(database, model.ddl())).isEmpty();
    }
    assertNoOperation(database, wanted);
  }

  @ParameterizedTest
  @EnumSource
  @UsesPostgres
  void databaseByHibernateHasNoDifferenceToTheHibernateReader(
      Application application, TestDatabase database) throws SQLException {
    try (HibernateModel model = HibernateModel.boot(application.classes(), application.options())) {
      assertThat(Databases.execute(database, model.ddl())).isEmpty();
      assertNoOperation(database, model.schema().schema());
    }
  }

  static void assertNoOperation(TestDatabase database, Schema wanted) throws SQLException {
    try (Connection connection = database.connect()) {
      Introspection actual =
          Introspector.read(connection, new Scope(wanted.namespaces(), "retort_version"));
      Canonical canonical = Canonicalizer.canonicalize(connection, actual.schema(), wanted);
      Diff diff =
          new Differ(DiffOptions.defaults(actual.serverVersion()))
              .diff(canonical.actual(), canonical.wanted());
      assertThat(diff.operations()).map(o -> o.operation().description()).isEmpty();
      assertThat(canonical.findings()).isEmpty();
      assertThat(diff.allFindings()).isEmpty();
    }
  }

  private static ScanResult source(
      Application application, ScanOptions options, List<Finding> findings) {
    ScanOptions all = options.withClasspath(application.libraries());
    SourceModel model = new SourceReader().read(application.sources(), all);
    ScanResult result = new SchemaMapper(all).map(model.model());
    Stream.concat(model.findings().stream(), result.findings().stream())
        .sorted()
        .forEach(findings::add);
    return result;
  }
}
