package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a revision, and what else needs neither database nor models. */
class EditCommandTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .write(
                "retort.toml",
                """
                [migrations]
                path = ["my migrations"]
                [database]
                url = "embedded:18"
                """);
    Result result = cli.run("revision", "-m", "first", "--rev-id", "aaaa1111bbbb");
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  private String text() throws Exception {
    try (var files = Files.list(folder.resolve("my migrations"))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  @Test
  void editorGetsTheFileAndItsOwnArguments() throws Exception {
    cli.variable("EDITOR", "sed -i -e 's/first/second one/'");
    Result result = cli.run("edit", "aaaa");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(text()).contains("/** second one */");
  }

  @Test
  void visualComesBeforeEditor() throws Exception {
    cli.variable("EDITOR", "false").variable("VISUAL", "sed -i -e 's/first/third/'");
    assertThat(cli.run("edit", "head").exitCode()).isZero();
    assertThat(text()).contains("/** third */");
  }

  @Test
  void missingEditorIsAnErrorOfUse() {
    Result result = cli.run("edit", "head");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT477", "EDITOR");
  }

  @Test
  void failingEditorIsReported() {
    cli.variable("EDITOR", "false");
    Result result = cli.run("edit", "head");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT477", "exit code 1");
  }

  @Test
  void baseCannotBeEdited() {
    cli.variable("EDITOR", "false");
    Result result = cli.run("edit", "base");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT476");
  }

  @Test
  void unknownRevisionIsAnErrorOfUse() {
    cli.variable("EDITOR", "false");
    assertThat(cli.run("edit", "cccc").exitCode()).isEqualTo(2);
  }

  @Test
  void templatesAreListed() {
    Result result = cli.run("list-templates");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\njava   ", "\nsql   ", "flyway-sql   ");
  }

  @Test
  void differencesArePrintedAsMarkdown() {
    cli.write(
        "a.json",
        """
        {"tables": [{"schema": "public", "name": "t", "columns": [
          {"name": "id", "type": "bigint", "nullable": false}, {"name": "old|er", "type": "text"}]}]}
        """);
    cli.write(
        "b.json",
        """
        {"tables": [{"schema": "public", "name": "t", "columns": [
          {"name": "id", "type": "bigint", "nullable": false}, {"name": "n`w", "type": "integer"}]}]}
        """);
    Result result =
        cli.run("diff", "--from", "json:a.json", "--to", "json:b.json", "--format", "markdown");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .startsWith("### Schema differences\n\n| | difference | from |\n| --- | --- | --- |\n")
        .contains("| **loses data** | ", "old\\|er")
        .contains("- **info RT228** `expressions`: ")
        .contains("<details><summary>SQL</summary>\n\n```sql\nALTER TABLE public.t ");
    Result none =
        cli.run("diff", "--from", "json:a.json", "--to", "json:a.json", "--format", "markdown");
    assertThat(none.out()).startsWith("### Schema differences\n\nNothing differs.\n");
  }
}
