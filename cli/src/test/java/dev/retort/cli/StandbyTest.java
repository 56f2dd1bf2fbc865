package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison over a server that may not be written to: a finding for each thing unproven. */
@UsesPostgres
class StandbyTest {
  @TempDir private Path folder;

  @Test
  void provesNothingOverAStandbyAndGuessesNothing(TestDatabase database) throws Exception {
    int major = database.serverVersion() / 10000;
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "T",
                "@Entity public class T { @Id long id; @Column(columnDefinition = \"text default lower('A')\") String s; }");
    cli.write(
        "retort.toml",
        """
        [models]
        source = ["src"]
        objects = ["db"]
        [migrations]
        path = ["migrations"]
        [database]
        url = "embedded:%d"
        """
            .formatted(major));
    cli.write("db/v.sql", "CREATE VIEW v AS SELECT id FROM t;");
    Result revision = cli.run("revision", "-m", "start", "--autogenerate");
    assertThat(revision.exitCode()).as(revision.toString()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    cli.entity(
        "T",
        "@Entity public class T { @Id long id; @Column(columnDefinition = \"text default pg_catalog.lower('A')\") String s; }");
    assertThat(cli.run("check").exitCode()).isZero();

    Files.createFile(folder.resolve(".retort/pg" + major + "/standby.signal"));
    Result check = cli.run("check");
    assertThat(check.toString())
        .contains("RT220", "RT211", "the server is a standby")
        .doesNotContain("RT599");
  }
}
