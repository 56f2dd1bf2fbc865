package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database has been where this code cannot follow: two revisions of the release before this.
 */
@UsesPostgres
class AheadOfCodeTest {
  @TempDir Path temp;
  private Folder newer;
  private Folder older;

  @BeforeEach
  void begin() {
    newer = Mixed.write(new Folder(temp.resolve("newer")));
    older = Mixed.write(new Folder(temp.resolve("older")));
    for (String gone : List.of("cccc3333", "dddd4444")) {
      delete(temp.resolve("older/m/R" + gone + ".java"));
    }
  }

  private static RetortException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
    return catchThrowableOfType(RetortException.class, c);
  }

  @Test
  void isExplainedAndTakenBackWithTheStoredDowngrades(TestDatabase database, TestDatabase never) {
    older.runner(never).upgrade("head");
    newer.runner(database).upgrade("head");
    MigrationRunner runner = older.runner(database);
    RetortException e = failure(() -> runner.upgrade("head"));
    assertThat(e.code()).isEqualTo("RT530");
    assertThat(e.render())
        .contains("ahead of this code by 2 revisions", "cccc3333   on top of bbbb2222, applied ")
        .contains("dddd4444   on top of cccc3333", "downgrade stored", "`downgrade bbbb2222`")
        .contains("this code's heads   bbbb2222");
    assertThat(failure(runner::isAtHeads).code()).isEqualTo("RT530");

    assertThat(runner.unknown()).containsExactly("dddd4444");
    assertThat(runner.edited()).isEmpty();
    assertThat(runner.dryRunDowngrade("bbbb2222"))
        .contains("DROP TABLE notes", "DROP INDEX CONCURRENTLY");
    assertThat(failure(() -> runner.dryRunUpgrade("head")).code()).isEqualTo("RT530");

    // One statement at a time and concurrently, as the revisions were written.
    assertThat(runner.downgrade("bbbb2222").rows()).containsExactly("bbbb2222");
    assertThat(database.column("SELECT to_regclass('notes')")).containsOnlyNulls();
    assertThat(
            database.column(
                "SELECT indexrelid FROM pg_index WHERE indexrelid = to_regclass('ix_users_name')"))
        .isEmpty();
    assertThat(runner.isAtHeads()).isTrue();
    // Up and down changed rows; the catalog is that of a database that never was there.
    assertThat(structure(database)).isEqualTo(structure(never));
    // And on again with the newer code.
    assertThat(newer.runner(database).upgrade("head").rows()).containsExactly("dddd4444");
  }

  private static List<String> structure(TestDatabase database) {
    return CatalogText.of(database).stream()
        .filter(line -> !line.startsWith("[rows") && !line.startsWith("[history"))
        .toList();
  }

  @Test
  void relativeStepGoesBackOneOfThem(TestDatabase database) {
    newer.runner(database).upgrade("head");
    assertThat(older.runner(database).downgrade("-1").rows()).containsExactly("cccc3333");
  }

  @Test
  void olderCodeIsContentWhereItIsAskedToBe(TestDatabase database) throws Exception {
    RevisionDirectory directory = older.read();
    CountDownLatch sawTheLock = new CountDownLatch(1);
    RunnerConfig config =
        RunnerConfig.of(database::connect)
            .withLocks(Duration.ofMillis(50), Duration.ofSeconds(20))
            .withAcceptAhead(true)
            .withListener(
                new RunnerListener() {
                  @Override
                  public void waitingForRunner(String holder) {
                    sawTheLock.countDown();
                  }
                });
    MigrationRunner accepting =
        new MigrationRunner(directory, () -> older.compile(directory), config);
    newer.runner(database).upgrade("dddd4444");
    assertThat(accepting.upgrade("head").alreadyThere()).isTrue();
    // Overtaken while it waits for the lock.
    newer.runner(database).downgrade("base");
    CompletableFuture<RunResult> waiting;
    try (var connection = database.connect();
        RunnerLock lock = RunnerLock.take(config, connection)) {
      waiting = CompletableFuture.supplyAsync(() -> accepting.upgrade("head"));
      assertThat(sawTheLock.await(20, TimeUnit.SECONDS)).isTrue();
      lock.requireHeld();
      database.execute("INSERT INTO retort_version VALUES ('dddd4444')");
    }
    assertThat(waiting.get().alreadyThere()).isTrue();
    // It must have been through everything that this code has.
    database.execute("DELETE FROM retort_version");
    newer.runner(database).upgrade("head");
    older.revision("eeee5555", "\"bbbb2222\"", "op.execute(\"SELECT 1\");", "");
    RevisionDirectory diverged = older.read();
    MigrationRunner other = new MigrationRunner(diverged, () -> older.compile(diverged), config);
    assertThat(failure(() -> other.upgrade("head")).code()).isEqualTo("RT530");
  }

  @Test
  void mergeThatDoesNothingIsTakenBackToo(TestDatabase database) {
    newer
        .revision(
            "eeee5555", "\"bbbb2222\"", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 2\");")
        .revision("ffff6666", "\"dddd4444\", \"eeee5555\"", "", "");
    newer.runner(database).upgrade("head");
    assertThat(older.runner(database).downgrade("bbbb2222").rows()).containsExactly("bbbb2222");
  }

  @Test
  void revisionWithoutAStoredWayBackSaysSo(TestDatabase database) {
    newer.revision(
        "eeee5555", "\"dddd4444\"", "op.execute(\"SELECT 1\");", "op.irreversible(\"never\");");
    newer.runner(database).upgrade("head");
    RetortException e = failure(() -> older.runner(database).downgrade("bbbb2222"));
    assertThat(e.code()).isEqualTo("RT531");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("eeee5555");
    assertThat(failure(() -> older.runner(database).upgrade("head")).render())
        .contains("eeee5555   on top of dddd4444", "no downgrade stored");
    // Without its history nothing is known of it.
    database.execute("DELETE FROM retort_version_history");
    assertThat(failure(() -> older.runner(database).upgrade("head")).code()).isEqualTo("RT420");
  }

  @Test
  void historyOfAnOlderReleaseGetsTheColumn(TestDatabase database) {
    newer.runner(database).upgrade("aaaa1111");
    database.execute("ALTER TABLE retort_version_history DROP COLUMN undo");
    MigrationRunner runner = newer.runner(database);
    assertThat(runner.log()).hasSize(1);
    assertThat(runner.edited()).isEmpty();
    runner.upgrade("head");
    assertThat(database.column("SELECT undo IS NULL FROM retort_version_history ORDER BY number"))
        .containsExactly("t", "f", "f", "f");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
