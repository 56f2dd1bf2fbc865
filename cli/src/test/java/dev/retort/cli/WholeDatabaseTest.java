package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is led to what a file says, and everything of the file is there then. */
@UsesPostgres
class WholeDatabaseTest {
  private static final String WANTED =
      """
      CREATE TYPE mood AS ENUM ('ok', 'sad');
      CREATE DOMAIN age AS int DEFAULT 1 CONSTRAINT adult CHECK (VALUE BETWEEN 18 AND 150);
      CREATE TYPE address AS (street varchar(80), mood mood, years age);
      CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, age age, home address, m mood DEFAULT 'sad')
        WITH (fillfactor = 70);
      ALTER TABLE people ALTER home SET STORAGE external;
      CREATE TABLE visits (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
      """;

  @TempDir private Path folder;

  @Test
  void scriptLeadsToTheFileAndNothingIsLeft(TestDatabase database) {
    database.execute(
        """
        CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
        CREATE DOMAIN age AS smallint CONSTRAINT adult CHECK (VALUE >= 18 AND VALUE <= 140);
        CREATE TYPE left_over AS (a int);
        CREATE SEQUENCE left_over_seq;
        CREATE TABLE people (id bigserial PRIMARY KEY, age age, m mood DEFAULT 'ok');
        INSERT INTO people (age, m) VALUES (20, 'sad'), (30, 'ok');
        """);
    Cli cli = Cli.project(folder, database);
    cli.write("wanted.sql", WANTED);

    Result script =
        cli.run("diff", "--from", "database", "--to", "sql:wanted.sql", "--format", "sql");
    assertThat(script.exitCode()).as(script.toString()).isZero();
    database.execute(script.out());

    Result left = cli.run("diff", "--from", "database", "--to", "sql:wanted.sql", "--exit-code");
    assertThat(left.exitCode()).as(left.toString()).isZero();
    assertThat(database.rows("SELECT m::text, age FROM people ORDER BY id").toString())
        .contains("sad", "20", "ok", "30");
    assertThat(database.rows("INSERT INTO people (age) VALUES (40) RETURNING id").get(0).get(0))
        .hasToString("3"); // numbering goes on where the serial stood
  }

  @Test
  void serialBecomesIdentityWhereThatIsAskedFor(TestDatabase database) { // A164
    database.execute("CREATE TABLE t (id bigserial PRIMARY KEY)");
    database.execute("INSERT INTO t DEFAULT VALUES");
    String entity =
        "@Entity public class T { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }";
    Cli cli = Cli.project(folder, database).entity("T", entity);
    assertThat(cli.run("diff").toString()).contains("RT236");

    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[database]", "serial_to_identity = true\n[database]"));
    assertThat(cli.run("revision", "--autogenerate", "-m", "identity").exitCode()).isZero();
    assertThat(cli.newestRevision()).contains("op.changeIdentity(");
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    assertThat(cli.run("check").exitCode()).isZero();
    assertThat(database.rows("INSERT INTO t DEFAULT VALUES RETURNING id").get(0).get(0))
        .hasToString("2");
  }
}
