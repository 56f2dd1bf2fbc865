package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class DoctorTest {
  @TempDir private Path folder;

  @Test
  void saysThatAllIsWell(TestDatabase database) {
    Result result = Cli.project(folder, database).run("doctor");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("All is well.");
  }

  @Test
  void findsConstraintsThatWereNeverValidated(TestDatabase database) {
    database.execute(
        "create table a (id bigint primary key); create table b (a_id bigint);"
            + " alter table b add constraint fk foreign key (a_id) references a not valid;"
            + " alter table b add constraint ck check (a_id > 0) not valid");
    Result result = Cli.project(folder, database).run("doctor");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("RT521 public.b.ck", "RT521 public.b.fk");
  }

  @Test
  void a213FindsTheIndexThatAFailedConcurrentBuildLeft(TestDatabase database) throws SQLException {
    database.execute("create table t (x bigint); insert into t values (1), (1)");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create unique index concurrently ux on t (x)");
    } catch (SQLException duplicate) {
      assertThat(duplicate.getSQLState()).isEqualTo("23505");
    }
    Result result = Cli.project(folder, database).run("doctor", "--format", "json");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("\"code\": \"RT520\"", "\"object\": \"public.t.ux\"");
  }

  @Test
  void findsAnEditedRevision(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("A", "@Entity public class A { @Id long id; }");
    assertThat(cli.run("revision", "--autogenerate", "-m", "first").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    String file = folder.relativize(cli.revisions().get(0)).toString();
    cli.write(file, cli.newestRevision().replace("/** first */", "/** edited */"));
    Result result = cli.run("doctor");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("RT523");
  }

  @Test
  void findsSessionsThatWait(TestDatabase database) throws Exception {
    database.execute("create table t (x bigint)");
    try (Connection holder = database.connect();
        Connection waiter = database.connect();
        Statement hold = holder.createStatement();
        Statement wait = waiter.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute("lock table t in access exclusive mode");
      Thread thread = new Thread(() -> waitForLock(wait));
      thread.start();
      while (!"1".equals(database.value("select count(*)::text from pg_locks where not granted"))) {
        Thread.sleep(20);
      }
      Result result = Cli.project(folder, database).run("doctor");
      holder.rollback();
      thread.join();
      assertThat(result.out()).contains("RT524", "lock table t in share mode");
    }
  }

  private static void waitForLock(Statement statement) {
    try {
      statement.execute("begin; lock table t in share mode; commit");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
