package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are not there, refuse, go away, or let nothing be written. */
@UsesPostgres
class BadDatabaseTest {
  private static final String SECRET = "s3cr3t-Wort";
  private static final List<String[]> COMMANDS_WITH_DATABASE =
      List.of(
          new String[] {"current"},
          new String[] {"check"},
          new String[] {"diff"},
          new String[] {"introspect"},
          new String[] {"upgrade", "head"},
          new String[] {"downgrade", "base"},
          new String[] {"stamp", "head"},
          new String[] {"ensure-version"},
          new String[] {"history", "-i"},
          new String[] {"revision", "--autogenerate", "-m", "x"});

  @TempDir private Path folder;
  private Cli cli;
  private TestDatabase database;

  @BeforeEach
  void project(TestDatabase given) {
    database = given;
    cli =
        Cli.project(folder, given)
            .entity("Customer", "@Entity public class Customer { @Id Long id; String name; }")
            .variable("TEST_PASSWORD", given.password());
    cli.write(
        "migrations/R_aaaa11112222.java",
        Migrations.sql("aaaa11112222", "", "CREATE TABLE one (id int)"));
  }

  private static void exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    assertThat(result.out() + result.err())
        .doesNotContain("Exception:", "\tat ", SECRET)
        .doesNotContain("RT599");
  }

  private void allRefuse(int exitCode, String code, String... options) {
    for (String[] command : COMMANDS_WITH_DATABASE) {
      String[] all = new String[command.length + options.length];
      System.arraycopy(command, 0, all, 0, command.length);
      System.arraycopy(options, 0, all, command.length, options.length);
      Result refused = cli.run(all);
      exits(exitCode, refused);
      assertThat(refused.err()).as(command[0]).contains(code + ": ");
      assertThat(refused.out()).isEmpty();
    }
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void urlOfAnotherKindIsRefused() {
    allRefuse(2, "RT570", "--url", "jdbc:mysql://localhost/x?password=" + SECRET);
    allRefuse(2, "RT570", "--url", "embedded:9");
    allRefuse(2, "RT570", "--url", "localhost:5432/shop");
  }

  @Test
  void malformedUrlIsRefused() {
    allRefuse(2, "RT570", "--url", "jdbc:postgresql://localhost:not-a-port/x");
  }

  @Test
  void deadServerIsSaid() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    allRefuse(
        3,
        "RT573",
        "--url",
        "jdbc:postgresql://127.0.0.1:" + port + "/x?user=u&password=" + SECRET);
  }

  @Test
  void unknownHostIsSaid() {
    allRefuse(3, "RT573", "--url", "jdbc:postgresql://no-such-host.invalid/x");
  }

  @Test
  void wrongPasswordIsSaidAndNeverShown() {
    cli.variable("TEST_PASSWORD", SECRET);
    allRefuse(3, "RT571");
  }

  @Test
  void missingPasswordIsSaid() {
    cli.write("retort.toml", "[models]\nsource=[\"src\"]\n[migrations]\npath=[\"migrations\"]\n");
    allRefuse(3, "RT571", "--url", database.url(), "--user", database.user());
  }

  @Test
  void roleThatMayNotLogInIsSaid() {
    database.execute("CREATE ROLE " + database.name() + "_nologin NOLOGIN PASSWORD 'x'");
    try {
      cli.variable("TEST_PASSWORD", "x");
      allRefuse(3, "RT571", "--user", database.name() + "_nologin");
    } finally {
      database.execute("DROP ROLE " + database.name() + "_nologin");
    }
  }

  @Test
  void databaseThatDoesNotExistIsSaid() {
    allRefuse(3, "RT572", "--url", database.url().replace("/" + database.name(), "/no_such_db"));
  }

  @Test
  void passwordInTheUrlIsNeverShown() {
    String url = database.url().replace("/" + database.name(), "/no_such_db");
    Result refused =
        cli.run("current", "--url", url + "?password=" + SECRET + "&sslPassword=" + SECRET);
    exits(3, refused);
    exits(2, cli.run("current", "-v", "--url", "jdbc:postgresql://u:" + SECRET + "@127.0.0.1:1/x"));
    exits(2, cli.run("current", "--url", "postgres://u:" + SECRET + "@127.0.0.1:1/x"));
    Result traced = cli.run("current", "--stacktrace", "--url", url + "?password=" + SECRET);
    assertThat(traced.err()).contains("\tat ").doesNotContain(SECRET);
    exits(2, cli.run("diff", "--to", "postgres://u:" + SECRET + "@127.0.0.1:1/x"));
    Result libpq = cli.run("current", "--url", "postgres://u:a/" + SECRET + "@h:1/x?ssl=true");
    exits(2, libpq);
    assertThat(libpq.err())
        .contains("in libpq's form", "jdbc:postgresql://h:1/x?ssl=true")
        .doesNotContain(SECRET);
  }

  @Test
  void readOnlyRoleReadsAndIsRefusedToWrite() {
    String role = database.name() + "_reader";
    database.execute(
        "CREATE ROLE "
            + role
            + " LOGIN PASSWORD '"
            + SECRET
            + "'; ALTER ROLE "
            + role
            + " SET default_transaction_read_only = on;"
            + " REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(255))");
    try {
      cli.variable("TEST_PASSWORD", SECRET);
      exits(0, cli.run("current", "--user", role));
      exits(0, cli.run("introspect", "--user", role));
      exits(0, cli.run("diff", "--user", role));
      exits(0, cli.run("upgrade", "head", "--dry-run", "--user", role));
      for (String[] command :
          new String[][] {{"upgrade", "head"}, {"stamp", "head"}, {"ensure-version"}}) {
        Result refused = cli.run(with(command, "--user", role));
        exits(3, refused);
        assertThat(refused.err())
            .as(command[0])
            .containsPattern("RT5\\d\\d: ")
            .contains("read-only");
      }
      assertThat(
              database.column(
                  "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"))
          .containsExactly("customer");
    } finally {
      database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }
  }

  @Test
  void roleWithoutRightsIsToldWhatIsMissing() {
    String role = database.name() + "_nobody";
    database.execute(
        "CREATE ROLE "
            + role
            + " LOGIN PASSWORD '"
            + SECRET
            + "'; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    try {
      cli.variable("TEST_PASSWORD", SECRET);
      Result refused = cli.run("upgrade", "head", "--user", role);
      exits(3, refused);
      assertThat(refused.err()).contains("RT509: ", "permission denied", "Grant the privilege");
      exits(0, cli.run("current", "--user", role));
    } finally {
      database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }
  }

  private static String[] with(String[] command, String... options) {
    String[] all = new String[command.length + options.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return all;
  }

  @Test
  void serverThatDiesInMidRunLeavesWhatWasDoneAndTheNextRunGoesOn() throws Exception {
    cli.write(
        "migrations/R_bbbb11112222.java",
        Migrations.sql(
            "bbbb11112222",
            "aaaa11112222",
            "CREATE TABLE two (id int)",
            "SELECT CASE WHEN to_regclass('calm') IS NULL THEN pg_sleep(60) END"));
    CompletableFuture<Result> running =
        CompletableFuture.supplyAsync(() -> cli.run("upgrade", "head"));
    Sessions.await(database, "pg_sleep");
    Sessions.terminate(database, "pg_sleep");

    Result cut = running.get();
    exits(3, cut);
    assertThat(cut.err())
        .contains(
            "RT506: ", "bbbb11112222", "done before   aaaa11112222", "run the same command again");
    assertThat(database.value("select to_regclass('two')")).isNull();
    assertThat(cli.run("current").out()).contains("aaaa11112222");

    database.execute("CREATE TABLE calm ()");
    exits(0, cli.run("upgrade", "head"));
    assertThat(cli.run("current").out()).contains("bbbb11112222");
  }

  @Test
  void lockHeldByAnotherRunnerExitsWithFive() throws Exception {
    cli.write(
        "migrations/R_aaaa11112222.java",
        Migrations.sql("aaaa11112222", "", "CREATE TABLE one (id int)", "SELECT pg_sleep(60)"));
    CompletableFuture<Result> holder =
        CompletableFuture.supplyAsync(() -> cli.run("upgrade", "head"));
    Sessions.await(database, "pg_sleep");
    cli.write("retort.toml", cli.read("retort.toml").replace("\"5s\"", "\"300ms\""));
    for (String[] command : new String[][] {{"upgrade", "head"}, {"stamp", "head"}}) {
      Result refused = cli.run(command);
      exits(5, refused);
      assertThat(refused.err()).contains("RT502: ", "holder    pid ", "application retort");
    }
    Sessions.terminate(database, "pg_sleep");
    exits(3, holder.get());
  }

  @Test
  void tableLockHeldByAnotherSessionExitsWithFiveAndNamesIt() throws Exception {
    database.execute("CREATE TABLE busy (id int)");
    cli.write(
        "migrations/R_aaaa11112222.java",
        Migrations.java("aaaa11112222", "", "op.addColumn(\"busy\", column(\"b\", \"integer\"));"));
    cli.write("retort.toml", cli.read("retort.toml").replace("\"5s\"", "\"600ms\""));
    try (Connection holder = database.connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE busy");
      Result refused = cli.run("upgrade", "head");
      exits(5, refused);
      assertThat(refused.err()).contains("RT503: ", "retort-testkit", "rolled back");
      holder.rollback();
    }
    exits(0, cli.run("upgrade", "head"));
  }

  @Test
  void versionTableThatMayNotBeReadIsSaid() {
    String role = database.name() + "_blind";
    exits(0, cli.run("upgrade", "head"));
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + SECRET + "'");
    try {
      cli.variable("TEST_PASSWORD", SECRET);
      for (String[] command :
          new String[][] {{"current"}, {"check"}, {"upgrade", "head"}, {"stamp", "head"}}) {
        Result refused = cli.run(with(command, "--user", role));
        exits(3, refused);
        assertThat(refused.err())
            .as(command[0])
            .contains("RT509: ", "permission denied for table retort_version");
      }
    } finally {
      database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }
  }

  @Test
  void serverThatDiesWhileItIsReadIsSaid() throws Exception {
    exits(0, cli.run("upgrade", "head"));
    for (String command : new String[] {"check", "current"}) {
      try (Connection holder = database.connect()) {
        holder.setAutoCommit(false);
        holder.createStatement().execute("LOCK TABLE retort_version");
        CompletableFuture<Result> running = CompletableFuture.supplyAsync(() -> cli.run(command));
        Sessions.await(database, "SELECT id FROM");
        Sessions.terminate(database, "SELECT id FROM");
        Result cut = running.get();
        exits(3, cut);
        assertThat(cut.err()).as(command).contains("RT506: ", "connection");
        holder.rollback();
      }
    }
  }
}
