package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.TenantListener;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;
import dev.retort.runner.tenants.Tenants;
import dev.retort.schema.QualifiedName;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class TenantsTest {
  @TempDir Path temp;

  private static TenantSummary<RunResult> upgrade(Tenants tenants) {
    return tenants.each(TenantListener.SILENT, runner -> runner.upgrade("head"));
  }

  @Test
  void failingTenantStopsNoOtherAndGoesOnWhenItIsRepaired(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 6);
    // The unique index of the second revision cannot be built over these.
    database.execute(
        "CREATE FUNCTION public.twice() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN"
            + " NEW.tenant := NEW.tenant; IF NEW.tenant = 't_0003' AND NEW.revision = 'aaaa1111' THEN"
            + " UPDATE t_0003.users SET name = 'same'; END IF; RETURN NEW; END$$;"
            + " CREATE TRIGGER twice BEFORE INSERT ON public.signed FOR EACH ROW EXECUTE FUNCTION public.twice()");
    TenantSummary<RunResult> summary = upgrade(folder.tenants(database, Shard.ALL, 2));
    assertThat(summary.with(TenantOutcome.Status.DONE)).hasSize(5);
    assertThatThrownBy(summary::requireAllDone)
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RT510");
              assertThat(e.kind()).isEqualTo(ErrorKind.DATABASE);
              assertThat(e.getMessage()).isEqualTo("1 of 6 tenants failed.");
              assertThat(e.evidence()).hasSize(1);
              assertThat(e.evidence().get(0)).startsWith("t_0003   RT500: ");
            });
    database.execute("UPDATE t_0003.users SET name = 't_0003' || id");
    TenantSummary<RunResult> again = upgrade(folder.tenants(database, Shard.ALL, 2));
    again.requireAllDone();
    assertThat(again.outcomes().stream().filter(o -> !o.requireResult().alreadyThere()))
        .singleElement()
        .extracting(TenantOutcome::tenant)
        .isEqualTo("t_0003");
    assertThat(database.column("SELECT revision FROM signed WHERE tenant = 't_0003'"))
        .containsExactly("aaaa1111", "bbbb2222", "cccc3333");
  }

  @Test
  void tenantIsTakenBackDown(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 3);
    Tenants tenants = folder.tenants(database, Shard.ALL, 3);
    upgrade(tenants).requireAllDone();
    tenants.each(TenantListener.SILENT, runner -> runner.downgrade("base")).requireAllDone();
    assertThat(database.column("SELECT relname FROM pg_class WHERE relname = 'users'")).isEmpty();
  }

  @Test
  void missingSchemaIsThatTenantsFailure(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 2);
    database.execute(
        "INSERT INTO tenants VALUES ('gone'), ('Odd \"name\"'); CREATE SCHEMA \"Odd \"\"name\"\"\"");
    TenantSummary<RunResult> summary = upgrade(folder.tenants(database, Shard.ALL, 2));
    assertThat(summary.with(TenantOutcome.Status.FAILED))
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.tenant()).isEqualTo("gone");
              assertThat(outcome.requireError().code()).isEqualTo("RT512");
            });
    assertThat(database.column("SELECT id FROM \"Odd \"\"name\"\"\".retort_version"))
        .containsExactly("cccc3333");
  }

  @Test
  void settingsOfOneTenantsMigrationDoNotReachTheNext(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    folder
        .folder()
        .revision(
            "dddd4444",
            "\"cccc3333\"",
            """
            op.execute("SET search_path TO public");
            op.execute("CREATE TEMPORARY TABLE scratch (id int)");
            op.execute("SET lock_timeout = '1h'");
            """,
            "");
    TenantFolder.create(database, 4);
    upgrade(folder.tenants(database, Shard.ALL, 1)).requireAllDone();
  }

  @Test
  void workersForWhomThereIsNoConnectionLeaveTheirShareToTheOthers(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 8);
    AtomicInteger open = new AtomicInteger();
    ConnectionFactory few =
        new ConnectionFactory() {
          @Override
          public Connection open() throws SQLException {
            if (open.incrementAndGet() > 5) {
              open.decrementAndGet();
              throw new SQLException("sorry, too many clients already", "53300");
            }
            return database.connect();
          }

          @Override
          public void release(Connection connection) throws SQLException {
            open.decrementAndGet();
            connection.close();
          }
        };
    upgrade(folder.tenants(RunnerConfig.of(few), Shard.ALL, 8)).requireAllDone();
    assertThat(open).hasValue(0);
  }

  @Test
  void connectionsOfAPoolKeepWhatThePoolHasSet(TestDatabase database) throws SQLException {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 3);
    ConcurrentLinkedDeque<Connection> pool = new ConcurrentLinkedDeque<>();
    for (int i = 0; i < 4; i++) {
      Connection connection = database.connect();
      Sql.run(connection, "SET app.tenant = 'x'");
      Sql.run(connection, "SET search_path TO pg_temp");
      pool.add(connection);
    }
    ConnectionFactory shared =
        new ConnectionFactory() {
          @Override
          public Connection open() {
            return pool.removeFirst();
          }

          @Override
          public void release(Connection connection) {
            pool.addLast(connection);
          }

          @Override
          public boolean isShared() {
            return true;
          }
        };
    upgrade(folder.tenants(RunnerConfig.of(shared), Shard.ALL, 2)).requireAllDone();
    assertThat(pool).hasSize(4);
    for (Connection connection : pool) {
      assertThat(Sql.value(connection, "SHOW app.tenant")).isEqualTo("x");
      assertThat(Sql.value(connection, "SHOW search_path")).isEqualTo("pg_temp");
      connection.close();
    }
  }

  @Test
  void deadServerLeavesTheRestNotStarted(TestDatabase database) {
    TenantFolder folder = new TenantFolder(temp);
    TenantFolder.create(database, 5);
    int[] opened = {0};
    RunnerConfig config =
        RunnerConfig.of(
            () -> {
              if (++opened[0] > 1) {
                throw new SQLException("no answer", "08001");
              }
              return database.connect();
            });
    TenantSummary<RunResult> summary = upgrade(folder.tenants(config, Shard.ALL, 1));
    assertThat(summary.with(TenantOutcome.Status.FAILED)).hasSize(1);
    assertThat(summary.with(TenantOutcome.Status.NOT_STARTED)).hasSize(4);
    assertThatThrownBy(summary::requireAllDone)
        .hasMessage("1 of 5 tenants failed and 4 were not started.");
  }

  @Test
  void badQueriesAndSharedVersionTablesAreRefused(TestDatabase database) {
    for (String query : List.of("SELECT nothing", "SELECT NULL", "SET work_mem = '4MB'")) {
      Tenants tenants =
          new Tenants(
              RunnerConfig.of(database::connect),
              config -> {
                throw new AssertionError();
              },
              query,
              Shard.ALL,
              1);
      assertThatThrownBy(tenants::names)
          .isInstanceOfSatisfying(
              RetortException.class, e -> assertThat(e.code()).as(query).isEqualTo("RT511"));
    }
    RunnerConfig shared =
        RunnerConfig.of(database::connect)
            .withVersionTable(new QualifiedName("public", "retort_version"));
    TenantFolder folder = new TenantFolder(temp);
    assertThatThrownBy(() -> folder.tenants(shared, Shard.ALL, 1))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT514"));
    for (String shard : List.of("0/2", "3/2", "1", "a/b", "1/0", "")) {
      assertThatThrownBy(() -> Shard.parse(shard))
          .isInstanceOfSatisfying(
              RetortException.class, e -> assertThat(e.code()).as(shard).isEqualTo("RT513"));
    }
  }
}
