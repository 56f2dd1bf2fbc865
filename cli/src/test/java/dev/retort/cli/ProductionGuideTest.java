package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what {@code docs/production.md} tells people to run. */
@UsesPostgres
class ProductionGuideTest {
  private static final Pattern ARGUMENTS = Pattern.compile("(?m)^\\s*(?:args|command): \\[(.*?)]");
  private static final Pattern CONFIGURATION = Pattern.compile("(?s)```toml\\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void everyCommandLineOfTheGuideSucceedsWithItsConfiguration(TestDatabase database)
      throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "production.md"));
    Matcher configuration = CONFIGURATION.matcher(guide);
    assertThat(configuration.find()).isTrue();
    Cli cli =
        new Cli(folder)
            .write("retort.toml", configuration.group(1))
            .variable("DATABASE_URL", database.url())
            .variable("DB_USER", database.user())
            .variable("DB_PASSWORD", database.password())
            .migration("aaaa1111", migration("aaaa1111", "", "first"))
            .migration("bbbb2222", migration("bbbb2222", "aaaa1111", "second"));
    database.execute(
        "CREATE SCHEMA tenant_a; CREATE SCHEMA tenant_b; CREATE TABLE public.tenants (schema_name text);"
            + " INSERT INTO tenants VALUES ('tenant_a'), ('tenant_b')");
    assertThat(cli.run("--env", "prod", "current", "--check-heads").exitCode()).isEqualTo(1);
    List<List<String>> ran = new ArrayList<>();
    Matcher lines = ARGUMENTS.matcher(guide);
    while (lines.find()) {
      List<String> arguments =
          Pattern.compile("\"([^\"]*)\"")
              .matcher(lines.group(1))
              .results()
              .map(m -> m.group(1))
              .toList();
      Cli.Result result = cli.run(arguments.toArray(String[]::new));
      assertThat(result.exitCode()).as("%s: %s", arguments, result).isZero();
      ran.add(arguments);
    }
    assertThat(ran).hasSizeGreaterThan(8);
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("bbbb2222");
    assertThat(database.column("SELECT id FROM tenant_b.retort_version"))
        .containsExactly("bbbb2222");
  }

  @Test
  void argumentOfTheCommandLineReachesTheMigration(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .migration(
                "aaaa1111",
                Migrations.java(
                    "aaaa1111",
                    "",
                    "op.execute(\"CREATE TABLE \" + op.argument(\"name\").orElse(\"none\") + \" ()\");"));
    assertThat(cli.run("-x", "name=given", "upgrade", "head", "--sql").out())
        .contains("CREATE TABLE given ()");
    assertThat(cli.run("upgrade", "head", "-x", "name=given").exitCode()).isZero();
    assertThat(database.value("SELECT to_regclass('given') IS NOT NULL")).isEqualTo("t");
  }

  private static String migration(String id, String down, String table) {
    return Migrations.sql(id, down, "CREATE TABLE " + table + " ()")
        .replace("op.irreversible(\"a test\")", "op.execute(\"DROP TABLE " + table + "\")");
  }
}
