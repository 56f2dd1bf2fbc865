package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Hibernate reader against the databases that Hibernate's own DDL makes. */
@UsesPostgres
class HibernateCorpusTest {

  /**
   * With Hibernate's constraint names the two catalogs are the same to the letter, once PostgreSQL
   * has written both.
   */
  @ParameterizedTest
  @EnumSource
  void readerEqualsHibernatesOwnDdl(
      Application application, TestDatabase byHibernate, TestDatabase byRetort) {
    try (HibernateModel model =
        HibernateModel.boot(
            application.classes(),
            application.options().withConstraintNames(ConstraintNaming.HIBERNATE))) {
      ScanResult result = model.schema();
      Schema wanted = result.schema();
      assertThat(result.findings()).isEmpty();

      assertThat(Databases.execute(byHibernate, model.ddl())).isEmpty();
      Databases.create(byRetort, wanted);

      Schema expected = Databases.introspect(byHibernate, wanted.namespaces());
      Schema found = Databases.introspect(byRetort, wanted.namespaces());
      assertThat(Differences.of(expected, found)).isEmpty();
      assertThat(found).isEqualTo(expected);
      assertThat(result.entities()).isEqualTo(application.entities);
      assertThat(wanted.tables()).hasSize(application.tables);
      assertThat(wanted.sequences()).hasSize(application.sequences);
    }
  }
}
