package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class EachTenantTest {
  private static final String QUERY = "select name from public.tenants";

  @TempDir Path folder;
  private TestDatabase database;
  private Cli cli;

  @BeforeEach
  void begin(TestDatabase given) {
    database = given;
    cli = Cli.project(folder, database);
    cli.migration(
        "a1",
        Migrations.java(
            "a1",
            "",
            "op.createTable(table(\"users\").column(column(\"id\", \"bigint\").notNull()));"));
    cli.migration("b2", Migrations.sql("b2", "a1", "INSERT INTO users VALUES (1)"));
    database.execute(
        "CREATE SCHEMA acme; CREATE SCHEMA beta; CREATE SCHEMA gamma; CREATE TABLE public.tenants (name text);"
            + " INSERT INTO tenants VALUES ('acme'), ('beta'), ('gamma')");
  }

  @Test
  void eachTenantIsUpgradedOnItsOwnAndTheTableSaysSo() {
    Cli.Result result = cli.run("upgrade", "head", "--each", QUERY, "--parallel", "2");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out().replaceAll("\\d+ ms", "0 ms").replaceAll(" +", " "))
        .isEqualTo(
            """
            acme upgraded 0 ms at b2, ran 2 revisions
            beta upgraded 0 ms at b2, ran 2 revisions
            gamma upgraded 0 ms at b2, ran 2 revisions
            """);
    assertThat(result.err()).contains("3 tenants in ").contains(": 3 upgraded");
    assertThat(database.column("SELECT count(*) FROM gamma.users")).containsExactly("1");
    assertThat(
            database.column(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
        .containsExactly("tenants");
    assertThat(cli.run("upgrade", "head", "--each", QUERY).out()).contains("unchanged");
  }

  @Test
  void oneTenantFailsAndTheOthersAreDone() throws Exception {
    cli.run("upgrade", "a1", "--each", QUERY);
    database.execute("ALTER TABLE beta.users ADD CHECK (id > 1)");
    Cli.Result result = cli.run("upgrade", "head", "--each", QUERY, "--format", "json");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains("RT510: 1 of 3 tenants failed.")
        .contains("beta   RT500: the upgrade of revision b2 failed.");
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("done").asInt()).isEqualTo(2);
    JsonNode beta = json.get("tenants").get(1);
    assertThat(beta.get("schema").asText()).isEqualTo("beta");
    assertThat(beta.get("outcome").asText()).isEqualTo("failed");
    assertThat(beta.get("error").get("code").asText()).isEqualTo("RT500");
    assertThat(beta.get("error").get("evidence").toString()).contains("violates check constraint");
    assertThat(json.get("tenants").get(0).get("at").get(0).asText()).isEqualTo("b2");

    Cli.Result current = cli.run("current", "--each", QUERY, "--check-heads");
    assertThat(current.exitCode()).isEqualTo(1);
    assertThat(current.out().replaceAll(" +", " ")).containsPattern("beta behind \\d+ ms at a1");
  }

  @Test
  void tenantsAreStampedAndShardsDivideThem() {
    assertThat(cli.run("stamp", "a1", "--each", QUERY).out()).contains("stamped");
    int lines = 0;
    for (String shard : new String[] {"1/2", "2/2"}) {
      lines += (int) cli.run("current", "--each", QUERY, "--shard", shard).out().lines().count();
    }
    assertThat(lines).isEqualTo(3);
    assertThat(cli.run("current", "--each", QUERY, "--shard", "3/2").err()).contains("RT513");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(cli.run("upgrade", "head", "--shard", "1/2").exitCode()).isEqualTo(2);
    assertThat(cli.run("upgrade", "head", "--sql", "--each", QUERY).exitCode()).isEqualTo(2);
    assertThat(cli.run("upgrade", "head", "--dry-run", "--each", QUERY).exitCode()).isEqualTo(2);
    assertThat(cli.run("upgrade", "head", "--parallel", "0", "--each", QUERY).exitCode())
        .isEqualTo(2);
    Cli.Result unknown = cli.run("upgrade", "zz", "--each", QUERY);
    assertThat(unknown.exitCode()).as(unknown.toString()).isEqualTo(2);
    assertThat(cli.run("upgrade", "head", "--each", "select 'no such'").exitCode()).isEqualTo(2);
  }

  @Test
  void eachTenantIsComparedWithTheModels() throws Exception {
    cli.entity("User", "@Entity @Table(name = \"users\") public class User { @Id Long id; }");
    cli.migration(
        "c3",
        Migrations.java(
            "c3",
            "b2",
            "op.addPrimaryKey(\"users\", primaryKey(\"users_pkey\").columns(\"id\"));"));
    cli.run("upgrade", "head", "--each", QUERY);
    Cli.Result equal = cli.run("check", "--each", QUERY);
    assertThat(equal.exitCode()).as(equal.toString()).isZero();
    assertThat(equal.out())
        .isEqualTo("acme: nothing differs\nbeta: nothing differs\ngamma: nothing differs\n");
    database.execute("ALTER TABLE beta.users ADD COLUMN extra text");
    Cli.Result one = cli.run("check", "--each", QUERY);
    assertThat(one.exitCode()).isEqualTo(1);
    assertThat(one.out())
        .contains("beta: 1 difference\n    drop column ", "gamma: nothing differs");
    database.execute("DELETE FROM gamma.retort_version");
    Cli.Result behind = cli.run("check", "--each", QUERY, "--format", "json");
    assertThat(behind.exitCode()).isEqualTo(3);
    JsonNode json = new ObjectMapper().readTree(behind.out()).get("tenants");
    assertThat(json.get(0).get("differences")).isEmpty();
    assertThat(json.get(1).get("differences")).hasSize(1);
    assertThat(json.get(2).get("error").get("code").asText()).isEqualTo("RT483");
    assertThat(cli.run("check", "--each", QUERY, "--against", "migrations").exitCode())
        .isEqualTo(2);
  }
}
