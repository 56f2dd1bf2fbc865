package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.RetortException;
import dev.retort.runner.graph.Step;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches by several columns, what is told meanwhile, and replicas that fall behind. */
@UsesPostgres
class BackfillTest {
  @TempDir Path temp;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final RunnerListener listener =
      new RunnerListener() {
        @Override
        public void notice(Step step, String text) {
          said.add(text);
        }
      };

  @BeforeEach
  void table(TestDatabase database) {
    database.execute(
        "CREATE TABLE big (a int NOT NULL, b text NOT NULL, word text, times int DEFAULT 0, PRIMARY KEY (a, b))");
    database.execute(
        "INSERT INTO big SELECT i / 7, 'k' || i, NULL FROM generate_series(1, 6000) i");
    database.execute("CREATE TABLE lag (seconds double precision)");
  }

  private Folder backfill(String more) {
    return new Folder(temp)
        .revision(
            "aaaa1111",
            "",
            "op.backfill(backfill(\"big\").key(\"a\", \"b\").set(\"word = b, times = times + 1\").where(\"word IS NULL\")"
                + more
                + ");",
            "");
  }

  private static void complete(TestDatabase database) {
    assertThat(
            database
                .rows(
                    "SELECT count(word), sum(times), max(times), count(DISTINCT xmin::text) > 1 FROM big")
                .toString())
        .isEqualTo("[[6000, 6000, 1, t]]");
  }

  @Test
  void severalColumnsAreOneKey(TestDatabase database) {
    backfill(".pause(java.time.Duration.ZERO)").runner(database).upgrade("head");
    complete(database);
  }

  @Test
  void progressIsToldWhileItRuns(TestDatabase database) {
    backfill(".pause(java.time.Duration.ofMillis(1100))")
        .runner(database, Duration.ofSeconds(5), listener)
        .upgrade("head");
    assertThat(said).isNotEmpty();
    assertThat(said.get(0)).matches("backfill of big: \\d+ rows updated, up to a, b = \\d+, k\\d+");
    complete(database);
  }

  @Test
  void batchesWaitForAReplicaThatIsBehindAndGoOn(TestDatabase database) throws Exception {
    database.execute("INSERT INTO lag VALUES (42)");
    CompletableFuture<RunResult> run =
        CompletableFuture.supplyAsync(
            () ->
                backfill(".replicaLag(\"SELECT max(seconds) FROM lag\")")
                    .runner(database, Duration.ofSeconds(5), listener)
                    .upgrade("head"));
    for (int i = 0; i < 200 && said.isEmpty(); i++) {
      RunnerLock.pause(50);
    }
    assertThat(said).isNotEmpty();
    assertThat(said.get(0)).isEqualTo("backfill of big waits: a replica is 42 seconds behind");
    assertThat(Integer.parseInt(String.valueOf(database.value("SELECT count(word) FROM big"))))
        .isBetween(1, 5999);
    database.execute("UPDATE lag SET seconds = 3");
    run.get(30, TimeUnit.SECONDS);
    complete(database);
  }

  @Test
  void replicaThatStaysBehindStopsItAndTheNextRunGoesOn(TestDatabase database) {
    database.execute("INSERT INTO lag VALUES (42)");
    Folder folder =
        backfill(
            ".replicaLag(\"SELECT max(seconds) FROM lag\").maxReplicaLag(java.time.Duration.ofSeconds(5))"
                + ".replicaPatience(java.time.Duration.ofMillis(200)).pause(java.time.Duration.ZERO)");
    RetortException e =
        catchThrowableOfType(RetortException.class, () -> folder.runner(database).upgrade("head"));
    assertThat(e.code()).isEqualTo("RT500");
    assertThat(e.render()).contains("a replica is 42 seconds behind, more than 5.0", "500 rows");
    assertThat(database.value("SELECT count(word) FROM big")).isEqualTo("500");
    database.execute("DELETE FROM lag");
    folder.runner(database).upgrade("head");
    complete(database);
  }

  @Test
  void rowsWithoutAKeyAreNotLeftSilently(TestDatabase database) {
    database.execute("CREATE TABLE loose (id int, word text)");
    database.execute("INSERT INTO loose VALUES (1, NULL), (NULL, NULL)");
    Folder folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.backfill(backfill(\"loose\").set(\"word = 'x'\").where(\"word IS NULL\"));",
                "");
    RetortException e =
        catchThrowableOfType(RetortException.class, () -> folder.runner(database).upgrade("head"));
    assertThat(e.render()).contains("rows of loose whose key is null");
    database.execute("UPDATE loose SET id = 2 WHERE id IS NULL");
    folder.runner(database).upgrade("head");
    assertThat(database.value("SELECT count(word) FROM loose")).isEqualTo("2");
  }

  /** The replica holds it up half-way; the process is killed there. */
  @Test
  void killedProcessLeavesItsBatchesAndTheNextRunGoesOn(TestDatabase database) throws Exception {
    database.execute("INSERT INTO lag VALUES (42)");
    Folder folder = backfill(".replicaLag(\"SELECT max(seconds) FROM lag\")");
    Process process = RunnerProcess.start(database, temp, -1);
    String left = "SELECT count(*) FROM big WHERE word IS NULL";
    for (int i = 0; i < 600 && "6000".equals(database.value(left)); i++) {
      RunnerLock.pause(50);
    }
    process.destroyForcibly().waitFor();
    int open = Integer.parseInt(String.valueOf(database.value(left)));
    assertThat(open).isBetween(1, 5999);
    database.execute("DELETE FROM lag");
    folder.runner(database, Duration.ofSeconds(30), listener).upgrade("head");
    complete(database);
  }
}
