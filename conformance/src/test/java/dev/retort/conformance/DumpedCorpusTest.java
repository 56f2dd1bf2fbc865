package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.testkit.PgDump;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The applications' databases as Hibernate makes them, and once more after a dump and restore,
 * where a {@code pg_dump} is on the path that is not older than the server.
 */
@UsesPostgres
class DumpedCorpusTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void databaseThatHibernateMadeHasNoDriftBeforeAndAfterARestore(
      Application application, TestDatabase made, TestDatabase restored) throws Exception {
    try (HibernateModel model = HibernateModel.boot(application.classes(), application.options())) {
      assertThat(Databases.execute(made, model.ddl())).isEmpty();
    }
    MainJobCorpusTest.assertNoDrift(MainJobCorpusTest.project(folder, application, made));
    int version = made.serverVersion() / 10_000;
    String tables = application + ", PostgreSQL " + version + ", " + application.tables + " tables";
    System.out.println(tables + ": no difference");
    assumeThat(PgDump.version().orElse(0))
        .as("a pg_dump for PostgreSQL %d on the path", version)
        .isGreaterThanOrEqualTo(version);
    PgDump.restore(restored, PgDump.dump(made));
    MainJobCorpusTest.assertNoDrift(MainJobCorpusTest.project(folder, application, restored));
    System.out.println(tables + ": none after a restore");
  }
}
