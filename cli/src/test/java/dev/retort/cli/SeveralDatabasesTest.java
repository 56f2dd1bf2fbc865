package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class SeveralDatabasesTest {
  @TempDir Path folder;
  private TestDatabase orders;
  private TestDatabase billing;
  private Cli cli;

  @BeforeEach
  void begin(TestDatabase one, TestDatabase other) {
    orders = one;
    billing = other;
    cli =
        new Cli(folder)
            .variable("PASSWORD", one.password())
            .write(
                "retort.toml",
                """
                [database]
                password = "${PASSWORD}"
                user = "%s"
                [env.orders]
                models.source = ["orders/src"]
                migrations.path = ["orders/migrations"]
                database.url = "%s"
                [env.billing]
                models.source = ["billing/src"]
                migrations.path = ["billing/migrations"]
                database.url = "%s"
                [env.prod.database]
                schemas = ["app"]
                """
                    .formatted(one.user(), one.url(), other.url()))
            .write(
                "orders/migrations/R_a1.java", Migrations.sql("a1", "", "CREATE TABLE orders ()"))
            .write(
                "billing/migrations/R_b1.java", Migrations.sql("b1", "", "CREATE TABLE bills ()"));
  }

  @Test
  void eachDatabaseHasItsOwnHistoryAndOneCommandRunsAll() {
    Cli.Result result = cli.run("--env", "orders,billing", "upgrade", "head");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("--- orders\n", "Now at a1\n--- billing\n", "Now at b1");
    assertThat(orders.column("SELECT id FROM retort_version")).containsExactly("a1");
    assertThat(billing.column("SELECT id FROM retort_version")).containsExactly("b1");
    cli.write("billing/migrations/R_b2.java", Migrations.sql("b2", "b1", "SELECT 1/0"));
    assertThat(cli.run("--env", "orders,billing", "current", "--check-heads").exitCode())
        .isEqualTo(1);
    assertThat(cli.run("--env", "orders,billing", "upgrade", "head").exitCode()).isEqualTo(3);
    assertThat(cli.run("--env", "orders,nosuch", "current").err()).contains("nosuch");
  }

  @Test
  void environmentsAreLaidOverEachOther() {
    orders.execute("CREATE SCHEMA app");
    assertThat(cli.run("--env", "orders+prod", "upgrade", "head").exitCode()).isZero();
    assertThat(orders.column("SELECT id FROM app.retort_version")).containsExactly("a1");
  }

  @Test
  void wholeRunIsOneTransactionWhereItIsAskedFor() {
    cli.write("orders/migrations/R_a2.java", Migrations.sql("a2", "a1", "SELECT 1/0"));
    assertThat(cli.run("--env", "orders", "upgrade", "head", "--one-transaction").exitCode())
        .isEqualTo(3);
    assertThat(orders.column("SELECT to_regclass('orders')")).containsOnlyNulls();
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[database]", "[database]\ntransaction = \"run\""));
    assertThat(cli.run("--env", "orders", "upgrade", "head").exitCode()).isEqualTo(3);
    assertThat(orders.column("SELECT to_regclass('orders')")).containsOnlyNulls();
    cli.write(
        "retort.toml",
        cli.read("retort.toml")
            .replace(
                "\"run\"", "\"revision\"\nstatement_timeouts = { own = \"10s\", scan = \"5m\" }"));
    assertThat(cli.run("--env", "orders", "upgrade", "head").exitCode()).isEqualTo(3);
    assertThat(orders.column("SELECT id FROM retort_version")).containsExactly("a1");
    cli.write("retort.toml", cli.read("retort.toml").replace("own = \"10s\"", "whole = \"10s\""));
    assertThat(cli.run("--env", "orders", "current").err())
        .contains("database.statement_timeouts.whole");
  }

  @Test
  void oneEmbeddedServerHasSeveralDatabases() {
    String server = "embedded:" + System.getProperty("pg", "18");
    String toml = cli.read("retort.toml");
    cli.write(
        "retort.toml",
        toml.replace(orders.url(), server + "/orders").replace(billing.url(), server + "/billing"));
    Cli.Result result = cli.run("--env", "orders,billing", "upgrade", "head");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    Cli.Result current = cli.run("--env", "orders,billing", "current", "--check-heads");
    assertThat(current.exitCode()).as(current.toString()).isZero();
    assertThat(current.out()).contains("-> a1", "-> b1");
    cli.write("retort.toml", toml.replace(orders.url(), server + "/no-such name"));
    assertThat(cli.run("--env", "orders", "current").exitCode()).isEqualTo(2);
  }
}
