package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts through the real psql where there is one. */
@UsesPostgres
class SqlScriptTest {
  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void begin() {
    folder = Mixed.write(new Folder(temp));
  }

  private SqlScript script(TestDatabase database) {
    RevisionDirectory directory = folder.read();
    return new SqlScript(
        directory,
        folder.compile(directory),
        RunnerConfig.of(database::connect).versionTable(),
        new SqlContext("public", database.serverVersion() / 10_000));
  }

  @Test
  void scriptLeadsWhereTheOnlineRunLeadsR109R110(TestDatabase online, TestDatabase offline) {
    folder.runner(online).upgrade("head");
    assertThat(Psql.pipe(offline, script(offline).upgrade("head"))).doesNotContain("ERROR");
    assertThat(CatalogText.of(offline)).isEqualTo(CatalogText.of(online));
    folder.runner(online).downgrade("aaaa1111");
    assertThat(Psql.pipe(offline, script(offline).downgrade("dddd4444:aaaa1111")))
        .doesNotContain("ERROR");
    assertThat(CatalogText.of(offline)).isEqualTo(CatalogText.of(online));
  }

  @Test
  void sampleShopLeadsWhereTheOnlineRunLeads(TestDatabase online, TestDatabase offline) {
    RevisionDirectory shop =
        RevisionDirectory.read(List.of(Path.of("../samples/shop/src/main/java/db/migrations")));
    MigrationLoader loader = new MigrationCompiler(temp.resolve("c"), List.of()).compile(shop);
    RunnerConfig config = RunnerConfig.of(online::connect);
    new MigrationRunner(shop, () -> loader, config).upgrade("heads");
    SqlScript script =
        new SqlScript(
            shop,
            loader,
            config.versionTable(),
            new SqlContext("public", online.serverVersion() / 10_000));
    for (RevisionFile file : shop.files()) {
      String id = file.node().id();
      String from = String.join("", shop.graph().parents(id));
      assertThat(Psql.pipe(offline, script.upgrade(from.isEmpty() ? id : from + ":" + id)))
          .doesNotContain("ERROR");
    }
    assertThat(CatalogText.of(offline)).isEqualTo(CatalogText.of(online)).hasSizeGreaterThan(50);
  }

  @Test
  void editAfterAScriptIsNoticed(TestDatabase database) {
    Psql.pipe(database, script(database).upgrade("bbbb2222"));
    folder.revision("aaaa1111", "", "op.execute(\"SELECT 'edited'\");", "");
    RetortException e =
        catchThrowableOfType(RetortException.class, () -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT422");
    assertThat(e.render()).contains("aaaa1111", "a script applied it");
  }

  @Test
  void failureInOnePartStopsAllThatFollowsAlthoughPsqlGoesOn(TestDatabase database) {
    String up = script(database).upgrade("head");
    Psql.pipe(database, up.replace("UPDATE users SET name", "UPDATE nosuch SET name"));
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
    assertThat(database.column("SELECT to_regclass('notes')")).containsOnlyNulls();
  }

  @Test
  void indexThatCouldNotBeBuiltKeepsTheRevisionUnmarked(TestDatabase database) {
    Psql.pipe(database, script(database).upgrade("aaaa1111"));
    database.execute("INSERT INTO users (id, name) VALUES (-1, 'user 1')");
    String said = Psql.pipe(database, script(database).upgrade("aaaa1111:head"));
    assertThat(said).contains("could not create unique index", "index ix_users_name was not built");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
  }
}
