package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that only look, with every flag, on a history with branches. */
@UsesPostgres
class LookCommandsTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void history(TestDatabase database) {
    cli = Cli.project(folder, database).variable("EDITOR", "echo edits");
    done("revision", "-m", "first", "--rev-id", "aaaa0001");
    done("revision", "-m", "left", "--rev-id", "bbbb0002", "--branch-label", "left");
    done("revision", "-m", "right", "--rev-id", "cccc0003", "--head", "aaaa0001", "--splice");
    done(
        "revision",
        "-m",
        "needs left",
        "--rev-id",
        "dddd0004",
        "--head",
        "cccc0003",
        "--depends-on",
        "left");
  }

  private Result done(String... args) {
    Result result = cli.run(args);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  private String refused(String... args) {
    Result result = cli.run(args);
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    return result.err();
  }

  @Test
  void headsMarkWhatAnotherBranchNeedsR103() {
    assertThat(done("heads").out())
        .isEqualTo(
            """
            aaaa0001 -> bbbb0002 (head, needed by another branch, left), left
            cccc0003 -> dddd0004 (head), needs left
            """);
    assertThat(done("heads", "--resolve-dependencies").out())
        .isEqualTo("cccc0003 -> dddd0004 (head), needs left\n");
    assertThat(done("heads", "-v").out()).contains("Depends on: left", "Labels:     left");
    assertThat(cli.run("heads", "--check").exitCode()).isEqualTo(1);
  }

  @Test
  void branchesShowTheirChildrenR103() {
    assertThat(done("branches").out())
        .isEqualTo(
            """
            <base> -> aaaa0001 (branch point), first
                aaaa0001 -> bbbb0002 (head, needed by another branch, left), left
                aaaa0001 -> cccc0003, right
            """);
    assertThat(done("branches", "-v").out()).contains("Revision:   aaaa0001 (branch point)");
  }

  @Test
  void showSaysWhatIsMergedAndNeededR103() {
    assertThat(done("show", "dddd").out()).contains("Parent:     cccc0003", "Depends on: left");
    assertThat(done("show", "left").out()).contains("Revision:   bbbb0002");
    done(
        "merge",
        "bbbb0002",
        "dddd0004",
        "-m",
        "join",
        "--rev-id",
        "eeee0005",
        "--branch-label",
        "joined");
    assertThat(done("show", "head").out())
        .contains("Merges:     ", "bbbb0002", "dddd0004", "(head, merge point, joined)");
    assertThat(refused("show", "nosuch")).contains("RT401");
  }

  @Test
  void showAndEditKnowWhereTheDatabaseIsR103() {
    assertThat(done("show", "current").out()).isEmpty();
    assertThat(refused("edit", "current")).contains("RT476");
    assertThat(refused("edit", "base")).contains("RT476");
    done("upgrade", "cccc0003");
    assertThat(done("show", "current").out()).contains("Revision:   cccc0003");
    assertThat(done("show", "-1").out()).contains("Revision:   aaaa0001");
    done("edit", "current");
  }

  @Test
  void historyTakesRangesAndMarksWhatIsAppliedR101() {
    done("upgrade", "cccc0003");
    assertThat(done("history", "-i").out())
        .contains("* aaaa0001 -> cccc0003", "+ <base> -> aaaa0001", "  cccc0003 -> dddd0004");
    assertThat(done("history", "-r", "current:").out())
        .isEqualTo("cccc0003 -> dddd0004 (head), needs left\naaaa0001 -> cccc0003, right\n");
    assertThat(done("history", "-r", ":current").out())
        .isEqualTo("aaaa0001 -> cccc0003, right\n<base> -> aaaa0001 (branch point), first\n");
    assertThat(done("history", "--rev-range", "aaaa0001:left").out())
        .contains("bbbb0002", "aaaa0001");
    assertThat(done("history", "-v").out()).contains("File:       ");
    assertThat(refused("history", "-r", "a:b:c")).contains("RT408");
    assertThat(refused("history", "-r", "dddd0004:aaaa0001")).contains("RT408");
  }

  @Test
  void currentSaysWhetherItIsAtTheHeads() {
    assertThat(cli.run("current", "--check-heads").exitCode()).isEqualTo(1);
    done("upgrade", "heads");
    assertThat(done("current", "--check-heads").out()).contains("dddd0004");
    assertThat(done("current", "-v").out()).contains("Revision:   dddd0004 (head)");
  }

  @Test
  void refusedRevisionLeavesNoFileBehindR100() {
    int before = cli.revisions().size();
    assertThat(refused("revision", "-m", "x", "--rev-id", "aaaa0001", "--head", "dddd0004"))
        .contains("RT410");
    assertThat(refused("revision", "-m", "x", "--branch-label", "left", "--head", "dddd0004"))
        .contains("RT416");
    assertThat(refused("revision", "-m", "x", "--rev-id", "a@b", "--head", "dddd0004"))
        .contains("RT418");
    assertThat(refused("revision", "-m", "x", "--depends-on", "nosuch", "--head", "dddd0004"))
        .contains("RT417");
    assertThat(refused("merge", "bbbb0002", "dddd0004", "-m", "x", "--rev-id", "aaaa0001"))
        .contains("RT410");
    assertThat(cli.revisions()).hasSize(before);
  }

  @Test
  void autogenerateIsRefusedOnADatabaseThatIsBehindR092() {
    cli.entity("Note", "@Entity public class Note { @Id Long id; }");
    assertThat(refused("revision", "--autogenerate", "-m", "x", "--head", "dddd0004"))
        .contains("RT483");
    assertThat(refused("check")).contains("RT483");
    done("upgrade", "aaaa0001");
    done("revision", "-m", "plain", "--head", "dddd0004", "--rev-id", "eeee0005");
    done("merge", "bbbb0002", "eeee0005", "-m", "join", "--rev-id", "ffff0006");
    assertThat(refused("revision", "--autogenerate", "-m", "x")).contains("RT483");
    done("upgrade", "head");
    done("revision", "--autogenerate", "-m", "note");
    assertThat(cli.newestRevision(path -> path.toString().contains("_note")))
        .contains("createTable(");
  }

  @Test
  void checkListsWhatDiffersR104() {
    cli.entity("Note", "@Entity public class Note { @Id Long id; }");
    done("upgrade", "heads");
    Result differs = cli.run("check");
    assertThat(differs.exitCode()).isEqualTo(1);
    assertThat(differs.out()).contains("create table note");
    assertThat(cli.run("check", "--format", "json").out())
        .contains("\"operation\": \"CreateTable\"");
    done("revision", "--autogenerate", "-m", "note", "--head", "dddd0004");
    done("upgrade", "heads");
    done("check");
  }

  @Test
  void stampPurgesRowsThatNobodyKnowsR081(TestDatabase database) {
    done("upgrade", "heads");
    database.execute("UPDATE retort_version SET id = 'strange'");
    assertThat(refused("stamp", "head")).isNotEmpty();
    assertThat(refused("stamp", "dddd0004", "--purge", "--sql")).contains("--purge");
    done("stamp", "dddd0004", "--purge");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("dddd0004");
    assertThat(done("stamp", "aaaa0001:dddd0004", "--sql").out())
        .contains("UPDATE public.retort_version");
  }

  @Test
  void revisionsAreJsonForScripts() throws Exception {
    JsonNode history = json("history");
    assertThat(ids(history))
        .containsExactlyInAnyOrder("dddd0004", "cccc0003", "bbbb0002", "aaaa0001");
    JsonNode newest = history.path("revisions").get(ids(history).indexOf("dddd0004"));
    assertThat(newest.path("head").asBoolean()).isTrue();
    assertThat(newest.path("down").get(0).asText()).isEqualTo("cccc0003");
    assertThat(newest.path("dependsOn").get(0).asText()).isEqualTo("left");
    assertThat(ids(json("heads"))).containsExactly("bbbb0002", "dddd0004");
    assertThat(ids(json("branches"))).containsExactly("aaaa0001");
    assertThat(ids(json("show", "left"))).containsExactly("bbbb0002");
    assertThat(ids(json("current"))).isEmpty();
    done("upgrade", "left");
    assertThat(ids(json("current"))).containsExactly("bbbb0002");
  }

  private JsonNode json(String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    return new ObjectMapper().readTree(done(all.toArray(String[]::new)).out());
  }

  private static List<String> ids(JsonNode json) {
    return json.path("revisions").findValuesAsText("revision");
  }
}
