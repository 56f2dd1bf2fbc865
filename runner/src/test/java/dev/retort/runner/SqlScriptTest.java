package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  /** Somebody holds a table for a while; readers must get through and the script must end well. */
  @Test
  void scriptWaitsForALockWithoutMakingReadersQueue(TestDatabase database) throws Exception {
    assumeTrue(Psql.program().isPresent(), "needs psql");
    Psql.pipe(database, script(database).upgrade("aaaa1111"));
    try (Connection holder = database.connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE users IN ACCESS SHARE MODE");
      CompletableFuture<String> said =
          CompletableFuture.supplyAsync(
              () -> Psql.pipe(database, script(database).upgrade("aaaa1111:bbbb2222")));
      long slowest = 0;
      for (int i = 0; i < 12; i++) {
        long begun = System.nanoTime();
        database.execute("SET lock_timeout = '2s'; SELECT count(*) FROM users");
        slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
        Thread.sleep(100);
      }
      assertThat(said).isNotDone();
      assertThat(slowest).as("milliseconds that a reader waited").isLessThan(1_000);
      holder.rollback();
      assertThat(said.get(30, TimeUnit.SECONDS))
          .contains("a lock is held by others, trying again")
          .doesNotContain("ERROR");
    }
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
    assertThat(database.column("SELECT sum(visits)::text FROM users")).containsExactly("100");
  }

  @Test
  void scriptGivesUpWhenPatienceIsOverAndChangesNothing(TestDatabase database) throws Exception {
    Psql.pipe(database, script(database).upgrade("aaaa1111"));
    String next =
        script(database)
            .withLocks(Duration.ofMillis(20), Duration.ofMillis(700))
            .upgrade("aaaa1111:bbbb2222");
    try (Connection holder = database.connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE users IN ACCESS SHARE MODE");
      assertThat(Psql.pipe(database, next)).contains("ERROR", "lock timeout");
    }
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
  }

  @Test
  void quotesOfAStatementDoNotEndTheBlockAroundIt(TestDatabase database) {
    folder = new Folder(temp.resolve("quotes"));
    folder.revision(
        "aaaa1111",
        "",
        "op.execute(\"DO $retort$ BEGIN PERFORM $sql$ x $sql$; EXECUTE 'CREATE TABLE a$sql (id int)'; END $retort$\");"
            + " op.execute(\"COMMENT ON TABLE a$sql IS 'it''s $sql$ and $sql1$'\");",
        "");
    assertThat(Psql.pipe(database, script(database).upgrade("head"))).doesNotContain("ERROR");
    assertThat(database.column("SELECT obj_description('a$sql'::regclass)"))
        .containsExactly("it's $sql$ and $sql1$");
  }

  @Test
  void dryRunShowsTheStatementsAsTheyRun(TestDatabase database) {
    assertThat(folder.runner(database).dryRunUpgrade("head"))
        .contains("ALTER TYPE public.mood ADD VALUE", "ALTER TABLE public.users ADD")
        .doesNotContain("lock_timeout");
  }
}
