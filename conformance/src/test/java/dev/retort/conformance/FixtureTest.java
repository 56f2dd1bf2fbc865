package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.conformance.fixture.BasicTypes;
import dev.retort.conformance.fixture.Collections;
import dev.retort.conformance.fixture.Columns;
import dev.retort.conformance.fixture.Extensions;
import dev.retort.conformance.fixture.Inheritance;
import dev.retort.conformance.fixture.Keys;
import dev.retort.conformance.fixture.Stateful;
import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture, in both namings: Hibernate's DDL, the Hibernate reader and the source reader. */
class FixtureTest {
  static final List<Class<?>> FIXTURES =
      List.of(
          BasicTypes.class,
          Collections.class,
          Columns.class,
          Extensions.class,
          Inheritance.class,
          Keys.class,
          Stateful.class);

  static Stream<Arguments> fixtures() {
    return FIXTURES.stream()
        .flatMap(f -> Stream.of(Arguments.of(f, Naming.JPA), Arguments.of(f, Naming.SPRING)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  @UsesPostgres
  void hibernateReaderEqualsHibernatesOwnDdl(
      Class<?> fixture, Naming naming, TestDatabase byHibernate, TestDatabase byRetort) {
    ScanOptions options = options(fixture, naming).withConstraintNames(ConstraintNaming.HIBERNATE);
    try (HibernateModel model = HibernateModel.boot(List.of(classes()), options)) {
      Schema wanted = model.schema().schema();
      assertThat(Databases.execute(byHibernate, model.ddl())).isEmpty();
      Databases.create(byRetort, wanted);
      Schema expected = Databases.introspect(byHibernate, wanted.namespaces());
      Schema found = Databases.introspect(byRetort, wanted.namespaces());
      assertThat(Differences.of(expected, found)).isEmpty();
      assertThat(found).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void sourceReaderEqualsHibernateReader(Class<?> fixture, Naming naming) {
    ScanOptions options = options(fixture, naming);
    ScanResult hibernate = new HibernateReader().read(List.of(classes()), options);
    SourceModel model = new SourceReader().read(List.of(sources()), options);
    ScanResult source = new SchemaMapper(options).map(model.model());
    List<String> found = new ArrayList<>(Differences.of(hibernate.schema(), source.schema()));
    Stream.concat(model.findings().stream(), source.findings().stream())
        .map(Finding::toString)
        .distinct()
        .forEach(f -> found.add("finding   " + f));
    String name = fixture.getSimpleName() + "-" + naming;
    assertThat(ExpectedDifferences.of(name).unexpected(name, found)).isEmpty();
  }

  static ScanOptions options(Class<?> fixture, Naming naming) {
    return ScanOptions.defaults()
        .withNaming(naming)
        .withClasses(
            Arrays.stream(fixture.getDeclaredClasses())
                .filter(
                    c ->
                        Arrays.stream(c.getAnnotations())
                            .anyMatch(
                                a ->
                                    a.annotationType()
                                        .getName()
                                        .matches(
                                            ".*\\.(Entity|Embeddable|MappedSuperclass|Converter)")))
                .map(Class::getName)
                .sorted()
                .toList());
  }

  static Path classes() {
    try {
      return Path.of(FixtureTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path sources() {
    return classes().resolveSibling("../src/test/java").normalize();
  }
}
