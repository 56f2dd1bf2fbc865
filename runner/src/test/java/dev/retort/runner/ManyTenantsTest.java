package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.TenantListener;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof asks for {@code -Dretort.tenants=1000}; the default is smaller. */
@UsesPostgres
class ManyTenantsTest {
  private static final int TENANTS = Integer.getInteger("retort.tenants", 40);

  @TempDir Path temp;

  @Test
  void killedInTheMiddleAndResumedNoneIsSkippedAndNoneRunsTwice(
      TestDatabase killed, TestDatabase serial, TestDatabase parallel) throws Exception {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(killed, TENANTS);
    long start = System.nanoTime();
    int finished = killInTheMiddle(killed);
    long half = System.nanoTime();
    TenantSummary<RunResult> summary =
        folder
            .tenants(killed, Shard.ALL, 4)
            .each(TenantListener.SILENT, runner -> runner.upgrade("head"));
    long end = System.nanoTime();
    summary.requireAllDone();
    long done = summary.outcomes().stream().filter(o -> o.requireResult().alreadyThere()).count();
    assertThat(done).isBetween((long) finished, TENANTS - 1L);
    requireWhole(killed);

    System.out.printf(
        "%d tenants of 3 revisions: killed after %d in %d ms, the rest in %d ms; undisturbed 4 at a time %d ms, serially %d ms; nothing to do %d ms%n",
        TENANTS,
        finished,
        (half - start) / 1_000_000,
        (end - half) / 1_000_000,
        undisturbed(folder, parallel, 4),
        undisturbed(folder, serial, 1),
        undisturbed(folder, parallel, 4));
  }

  @Test
  void shardsDivideTheTenantsAmongWorkers(TestDatabase database) throws Exception {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 12);
    TreeSet<String> all = new TreeSet<>();
    for (int i = 1; i <= 3; i++) {
      List<String> part = folder.tenants(database, new Shard(i, 3), 1).names();
      assertThat(part).isNotEmpty();
      part.forEach(name -> assertThat(all.add(name)).as(name).isTrue());
    }
    assertThat(all).hasSize(12);
    // The parts must not move between releases: workers of two may run at once.
    assertThat(folder.tenants(database, new Shard(1, 3), 1).names())
        .containsExactly("t_0001", "t_0002", "t_0004", "t_0010", "t_0012");
    List<Process> workers =
        List.of(
            TenantProcess.start(database, temp, "1/2", 2),
            TenantProcess.start(database, temp, "2/2", 2));
    for (Process worker : workers) {
      String said = new String(worker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(worker.waitFor()).as(said).isZero();
    }
    requireWhole(database);
  }

  /** Kills the process when half of the tenants are done; how many it said it had done. */
  private int killInTheMiddle(TestDatabase database) throws Exception {
    Process process = TenantProcess.start(database, temp, "1/1", 4);
    int finished = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (finished < TENANTS / 2) {
        assertThat(reader.readLine()).endsWith(TenantOutcome.Status.DONE.name());
        finished++;
      }
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isNotZero();
    return finished;
  }

  private static long undisturbed(TenantFolder folder, TestDatabase database, int parallel) {
    if (database.column("SELECT 1 FROM pg_tables WHERE tablename = 'tenants'").isEmpty()) {
      TenantFolder.create(database, TENANTS);
    }
    TenantSummary<RunResult> summary =
        folder
            .tenants(database, Shard.ALL, parallel)
            .each(TenantListener.SILENT, runner -> runner.upgrade("head"));
    summary.requireAllDone();
    requireWhole(database);
    return summary.took().toMillis();
  }

  /** Every tenant has every revision once, its own rows, and a valid index. */
  private static void requireWhole(TestDatabase database) {
    List<String> tenants = database.column("SELECT schema_name FROM tenants ORDER BY 1");
    assertThat(
            database.column(
                "SELECT tenant || ' ' || count(*) || ' ' || count(DISTINCT revision) FROM signed GROUP BY tenant ORDER BY tenant"))
        .containsExactlyElementsOf(tenants.stream().map(name -> name + " 3 3").toList());
    for (String tenant : tenants) {
      assertThat(
              database
                  .rows(
                      """
                      SELECT (SELECT string_agg(id, ' ') FROM %1$s.retort_version),
                        (SELECT string_agg(id, ' ' ORDER BY number) FROM %1$s.retort_version_history),
                        (SELECT count(*) FROM %1$s.retort_version_journal),
                        (SELECT count(*) FROM %1$s.users WHERE name = '%1$s' || id AND visits = id),
                        (SELECT indisvalid FROM pg_index WHERE indexrelid = '%1$s.ix_users_name'::regclass)
                      """
                          .formatted(tenant))
                  .get(0))
          .as(tenant)
          .containsExactly("cccc3333", "aaaa1111 bbbb2222 cccc3333", "0", "20", "t");
    }
    assertThat(database.column("SELECT relname FROM pg_class WHERE relname = 'retort_version'"))
        .hasSameSizeAs(tenants);
  }
}
