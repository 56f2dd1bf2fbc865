package dev.retort.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.CheckDrift;
import dev.retort.engine.Comparison;
import dev.retort.engine.CreateRevision;
import dev.retort.engine.Project;
import dev.retort.engine.RevisionRequest;
import dev.retort.engine.Revisions;
import dev.retort.engine.config.ConfigReader;
import dev.retort.engine.config.RetortConfig;
import dev.retort.engine.database.Connector;
import dev.retort.engine.json.Json;
import dev.retort.engine.json.SchemaJson;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunnerListener;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job on public applications, from their sources, as a user would configure it. */
@UsesPostgres
class MainJobCorpusTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void databaseThatHibernateMadeHasNoDrift(Application application, TestDatabase database)
      throws Exception {
    Project project = project(application, database);
    try (HibernateModel model = HibernateModel.boot(application.classes(), application.options())) {
      assertThat(Databases.execute(database, model.ddl())).isEmpty();
    }
    assertNoDrift(project);
  }

  @ParameterizedTest
  @EnumSource
  void generatedMigrationMakesTheSchemaAndUndoesIt(Application application, TestDatabase database)
      throws Exception {
    Project project = project(application, database);
    String empty = introspect(project);

    assertThat(generate(project)).isPresent();
    upgrade(project, runner -> runner.upgrade("head"));
    assertNoDrift(project);
    String full = introspect(project);

    upgrade(project, runner -> runner.downgrade("base"));
    assertThat(introspect(project)).isEqualTo(empty);
    upgrade(project, runner -> runner.upgrade("head"));
    assertThat(introspect(project)).isEqualTo(full);
  }

  @ParameterizedTest
  @EnumSource
  void sameInputGivesTheSameFile(Application application, TestDatabase database) throws Exception {
    Project project = project(application, database);
    Path first = generate(project).orElseThrow();
    String text = Files.readString(first);
    Files.delete(first);
    Path second = generate(project).orElseThrow();
    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(second)).isEqualTo(text);
  }

  static void assertNoDrift(Project project) throws SQLException {
    Comparison comparison =
        new CheckDrift(project).run(CheckDrift.Against.database, RenameAnswers.NONE, false);
    assertThat(comparison.diff().operations()).map(o -> o.operation().description()).isEmpty();
    assertThat(comparison.allFindings()).isEmpty();
  }

  private static java.util.Optional<Path> generate(Project project) throws SQLException {
    RevisionRequest.Generation generation =
        new RevisionRequest.Generation(
            CheckDrift.Against.database, RenameAnswers.NONE, false, false);
    return new CreateRevision(project)
            .run(
                new RevisionRequest(
                    "the application",
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    generation,
                    false))
            .revisions()
            .stream()
            .findFirst()
            .map(revision -> revision.file());
  }

  private static void upgrade(Project project, Function<MigrationRunner, Object> work) {
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      work.apply(new Revisions(project).runner(connector, RunnerListener.SILENT));
    }
  }

  private static String introspect(Project project) throws SQLException {
    try (SideSchema side = new SideReader(project).read(new Side.Database())) {
      Schema schema = side.schema();
      assertThat(side.findings()).isEmpty();
      return Json.print(SchemaJson.write(schema));
    }
  }

  private Project project(Application application, TestDatabase database) throws IOException {
    return project(folder, application, database);
  }

  static Project project(Path folder, Application application, TestDatabase database)
      throws IOException {
    Path file = folder.resolve("retort.toml");
    Files.writeString(
        file,
        """
        [models]
        source = %s
        classpath = %s
        naming = "%s"
        [migrations]
        path = ["migrations"]
        [database]
        url = "%s"
        user = "%s"
        password = "${PASSWORD}"
        schemas = %s
        """
            .formatted(
                list(application.sources()),
                list(application.libraries()),
                application.options().naming().name().toLowerCase(java.util.Locale.ROOT),
                database.url(),
                database.user(),
                list(application.schemas)));
    RetortConfig config =
        new ConfigReader(Map.of("PASSWORD", database.password())).read(file, null);
    return new Project(
        config,
        Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC),
        () -> "ab12cd34ef56",
        line -> {},
        "test",
        Map.of());
  }

  private static String list(List<?> items) {
    return items.stream()
        .map(item -> '"' + item.toString() + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
