package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as editors on Windows write them, in folders as people name them. */
@UsesPostgres
class WindowsFilesTest {
  @TempDir private Path folder;

  private static Result exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    return result;
  }

  private static void asOnWindows(Cli cli, String file) {
    cli.write(file, "\uFEFF" + cli.read(file).replace("\n", "\r\n"));
  }

  @Test
  void byteOrderMarksAndTheirLineEndsMeanNothing(TestDatabase database) {
    Cli cli = Cli.project(folder.resolve("mein Projekt (größer)"), database);
    cli.write(
        "retort.toml",
        cli.read("retort.toml")
            .replace("[migrations]", "objects = [\"db öbjekte\"]\n[migrations]")
            .replace("\"migrations\"", "\"alle migrationen\""));
    cli.entity(
        "Thing", "@Entity public class Thing { @Id Long id; @Column(name = \"größe\") int size; }");
    cli.write(
        "db öbjekte/view.sql", "CREATE VIEW big AS\n  SELECT id FROM thing\n  WHERE größe > 1;\n");
    asOnWindows(cli, "retort.toml");
    asOnWindows(cli, "src/app/Thing.java");
    asOnWindows(cli, "db öbjekte/view.sql");

    Result first =
        exits(0, cli.run("revision", "--autogenerate", "-m", "größe", "--rev-id", "eins"));
    String file =
        first
            .out()
            .lines()
            .filter(l -> l.startsWith("wrote "))
            .findFirst()
            .orElseThrow()
            .substring(6);
    exits(0, cli.run("upgrade", "head"));
    exits(0, cli.run("check"));

    asOnWindows(cli, file);
    cli.write(
        "alle migrationen/zwei.sql",
        "-- retort:revision id=zwei down=eins\nSELECT 1;\n-- retort:downgrade\nSELECT 2;\n");
    asOnWindows(cli, "alle migrationen/zwei.sql");
    exits(0, cli.run("upgrade", "head"));
    assertThat(cli.run("history").out()).contains("eins -> zwei (head)");
    exits(0, cli.run("downgrade", "base"));
    assertThat(database.column("SELECT relname FROM pg_class WHERE relname IN ('big', 'thing')"))
        .isEmpty();
  }

  @Test
  void fileInAnotherEncodingIsSaidInWords(TestDatabase database) throws IOException {
    Cli cli = Cli.project(folder, database);
    Files.write(
        folder.resolve("retort.toml"),
        cli.read("retort.toml")
            .replace("[models]", "# größe\n[models]")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(exits(2, cli.run("scan")).err())
        .startsWith("RT451: ")
        .contains("why    it is not in UTF-8")
        .doesNotContain("Exception");
  }
}
