package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java enum changes, in each of its three encodings; A105, A107, A260. */
@UsesPostgres
class EnumChangesTest {
  @TempDir private Path folder;

  private static String task(String mapping, String constants) {
    return """
    import org.hibernate.annotations.JdbcTypeCode;
    import org.hibernate.type.SqlTypes;
    @Entity
    public class Task {
      public enum Status { %s }
      @Id long id;
      %s Status status;
    }
    """
        .formatted(constants, mapping);
  }

  private static Result exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    return result;
  }

  private Cli started(TestDatabase database, String mapping) {
    Cli cli = Cli.project(folder, database).entity("Task", task(mapping, "ACTIVE, DONE, STUCK"));
    exits(0, cli.run("revision", "--autogenerate", "-m", "first"));
    exits(0, cli.run("upgrade", "head"));
    return cli;
  }

  private static final String NATIVE = "@JdbcTypeCode(SqlTypes.NAMED_ENUM)";

  @Test
  void removedLabelStopsTheMigrationUntilItIsMapped(TestDatabase database) throws IOException {
    Cli cli = started(database, NATIVE);
    database.execute("INSERT INTO task VALUES (1, 'DONE'), (2, 'STUCK')");
    cli.entity("Task", task(NATIVE, "ACTIVE, DONE"));
    exits(0, cli.run("revision", "--autogenerate", "-m", "no stuck"));
    assertThat(cli.newestRevision())
        .contains("RT260", "RT237", "RT320", "1 row whose status is STUCK stops the migration");
    String before = cli.run("introspect", "--format", "json").out();

    exits(3, cli.run("upgrade", "head"));
    assertThat(cli.run("introspect", "--format", "json").out()).isEqualTo(before);

    Path file = cli.revisions().get(1);
    String mapped = Files.readString(file).replace("THEN 'STUCK'", "THEN 'ACTIVE'");
    Files.writeString(file, mapped);
    exits(0, cli.run("upgrade", "head"));
    assertThat(database.rows("SELECT status::text FROM task ORDER BY id").toString())
        .contains("DONE", "ACTIVE");
    exits(0, cli.run("check"));
    exits(0, cli.run("downgrade", "-1"));
    assertThat(cli.run("introspect", "--format", "json").out()).isEqualTo(before);
  }

  @Test
  void renamedLabelIsAskedForAndKeepsItsRows(TestDatabase database) {
    Cli cli = started(database, NATIVE);
    database.execute("INSERT INTO task VALUES (1, 'DONE')");
    cli.entity("Task", task(NATIVE, "ACTIVE, DONE, STUCK2"));
    Result asked = exits(4, cli.run("revision", "--autogenerate", "-m", "renamed"));
    assertThat(asked.err())
        .contains("--rename public.task_status.STUCK=STUCK2".replace("task_", ""));
    exits(
        0,
        cli.run("revision", "--autogenerate", "-m", "renamed", "--rename", "status.STUCK=STUCK2"));
    assertThat(cli.newestRevision())
        .contains("op.renameEnumValue(\"status\", \"STUCK\", \"STUCK2\")");
    exits(0, cli.run("upgrade", "head"));
    exits(0, cli.run("check"));
  }

  @Test
  void renamedTextValueKeepsItsRows(TestDatabase database) {
    String text = "@Enumerated(EnumType.STRING)";
    Cli cli = started(database, text);
    database.execute("INSERT INTO task VALUES (1, 'STUCK'), (2, 'DONE')");
    cli.entity("Task", task(text, "ACTIVE, DONE, BLOCKED"));
    Result asked = exits(4, cli.run("revision", "--autogenerate", "-m", "renamed"));
    assertThat(asked.err()).contains("--rename public.task.status.STUCK=BLOCKED");
    Result written =
        exits(
            0,
            cli.run(
                "revision",
                "--autogenerate",
                "-m",
                "renamed",
                "--rename",
                "task.status.STUCK=BLOCKED"));
    assertThat(written.toString()).doesNotContain("RT320");
    assertThat(cli.newestRevision())
        .contains("op.replaceValue(\"task\", \"status\", \"STUCK\", \"BLOCKED\")");
    exits(0, cli.run("upgrade", "head"));
    exits(0, cli.run("check"));
    assertThat(database.rows("SELECT status FROM task ORDER BY id").toString())
        .contains("BLOCKED", "DONE");
    exits(0, cli.run("downgrade", "-1"));
    assertThat(database.rows("SELECT status FROM task ORDER BY id").toString())
        .contains("STUCK", "DONE");
  }

  @Test
  void numbersSayThatTheirMeaningMayMove(TestDatabase database) {
    String number = "@Enumerated(EnumType.ORDINAL)";
    Cli cli = started(database, number);
    database.execute("INSERT INTO task VALUES (1, 2), (2, 1)");
    cli.entity("Task", task(number, "ACTIVE, STUCK"));
    Result diff = exits(0, cli.run("diff"));
    assertThat(diff.out())
        .contains(
            "RT265: an enum that status keeps by number had 3 constants and has 2",
            "RT320: 1 row breaks the check");
  }

  @Test
  void placesBecomeTheNamesThatStandThere(TestDatabase database) {
    Cli cli = started(database, "@Enumerated(EnumType.ORDINAL)");
    database.execute("INSERT INTO task VALUES (1, 0), (2, 2)");
    cli.entity("Task", task("@Enumerated(EnumType.STRING)", "STUCK, DONE, ACTIVE"));
    Result asked = exits(4, cli.run("revision", "--autogenerate", "-m", "by name"));
    assertThat(asked.err())
        .contains("--rename public.task.status.0=STUCK", "--rename public.task.status.1=DONE")
        .contains("--rename public.task.status.2=ACTIVE");
    Result written =
        exits(
            0,
            cli.run(
                "revision",
                "--autogenerate",
                "-m",
                "by name",
                "--rename=task.status.0=STUCK",
                "--rename=task.status.1=DONE",
                "--rename=task.status.2=ACTIVE"));
    assertThat(written.toString()).doesNotContain("RT232");
    exits(0, cli.run("upgrade", "head"));
    assertThat(database.rows("SELECT id, status FROM task ORDER BY id").toString())
        .containsSubsequence("STUCK", "ACTIVE");
    exits(0, cli.run("check"));
    exits(0, cli.run("downgrade", "-1"));
    assertThat(database.rows("SELECT id, status FROM task ORDER BY id").toString())
        .doesNotContain("STUCK", "ACTIVE");
  }

  @Test
  void answersThatFitNothingAreNamedWhereRenamesAreAsked(TestDatabase database) {
    Cli cli = started(database, "@Enumerated(EnumType.STRING)");
    cli.entity("Task", task("@Enumerated(EnumType.STRING)", "ACTIVE, DONE, BLOCKED"));
    Result asked =
        exits(
            4,
            cli.run(
                "revision", "--autogenerate", "-m", "renamed", "--rename", "task.STUCK=BLOCKED"));
    assertThat(asked.err())
        .contains("not used   a rename was answered, but no column public.task.STUCK");
  }

  @Test
  void newLabelNamesTheLineOfAnAttribute(TestDatabase database) {
    Cli cli = started(database, NATIVE);
    cli.entity("Task", task(NATIVE, "ACTIVE, DONE, STUCK, NEW"));
    Result diff = exits(0, cli.run("revision", "--autogenerate", "-m", "label"));
    assertThat(diff.out()).containsPattern("\\(Task\\.java:\\d+\\)\\R    info RT239");
  }
}
