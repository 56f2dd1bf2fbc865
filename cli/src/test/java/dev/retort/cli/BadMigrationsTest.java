package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations and histories that are wrong: what was applied is said, the rest is not there. */
@UsesPostgres
class BadMigrationsTest {
  private static final String A = "aaaa11112222";
  private static final String B = "bbbb11112222";
  private static final String C = "cccc11112222";

  @TempDir private Path folder;
  private Cli cli;
  private TestDatabase database;

  @BeforeEach
  void project(TestDatabase given) {
    database = given;
    cli =
        Cli.project(folder, given)
            .entity("Customer", "@Entity public class Customer { @Id Long id; String name; }")
            .migration(A, Migrations.sql(A, "", "CREATE TABLE one (id int)"));
  }

  private static Result exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    assertThat(result.err()).doesNotContain("\tat ", "RT599");
    return result;
  }

  private boolean isThere(String table) {
    return database.value("select to_regclass('" + table + "')") != null;
  }

  private String at() {
    return exits(0, cli.run("current")).out();
  }

  @Test
  void classThatDoesNotCompileIsNamedWithLineAndColumnAndNothingRan() {
    cli.migration(B, Migrations.java(B, A, "    int one = \"two\";\n    op.noSuchThing(1);"));
    String err = exits(2, cli.run("upgrade", "head")).err();
    assertThat(err)
        .startsWith("RT501: ")
        .contains("R_bbbb11112222.java:14:15: ", "R_bbbb11112222.java:15:7: ", "noSuchThing")
        .contains("Nothing was applied");
    assertThat(isThere("one")).isFalse();
    assertThat(at()).isEmpty();
    exits(0, cli.run("history"));
  }

  @Test
  void sourceWithASyntaxErrorIsNamedByCommandsThatCompileNothing() {
    cli.migration(B, Migrations.java(B, A, "    op.execute(\"x\")"));
    for (String[] command :
        new String[][] {{"upgrade", "head"}, {"history"}, {"revision", "-m", "x"}}) {
      assertThat(exits(2, cli.run(command)).err())
          .as(command[0])
          .contains("RT423: ", "R_bbbb11112222.java:14:", "';' expected");
    }
    assertThat(cli.revisions()).hasSize(2);
  }

  @Test
  void revisionThatThrowsHalfWayAppliesNothingAndSaysWhere() {
    cli.migration(
        B,
        Migrations.java(
            B,
            A,
            "    op.execute(\"CREATE TABLE two (id int)\");\n"
                + "    if (true) throw new IllegalStateException(\"out of beans\");"));
    String err = exits(3, cli.run("upgrade", "head")).err();
    assertThat(err)
        .contains("RT508: ", "IllegalStateException", "out of beans", "R_bbbb11112222.java:15")
        .contains("Nothing was applied");
    assertThat(isThere("one")).isFalse();
    assertThat(isThere("two")).isFalse();
  }

  @Test
  void secondStatementThatFailsRollsItsRevisionBackAndTheOneBeforeStays() {
    cli.migration(
        B, Migrations.sql(B, A, "CREATE TABLE two (id int)", "ALTER TABLE nowhere ADD x int"));
    cli.migration(C, Migrations.sql(C, B, "CREATE TABLE three (id int)"));
    String err = exits(3, cli.run("upgrade", "head")).err();
    assertThat(err)
        .contains("RT500: ", B, "done before   " + A, "ALTER TABLE nowhere", "does not exist")
        .contains("rolled back", "at            R_bbbb11112222.java:15");
    assertThat(isThere("one")).isTrue();
    assertThat(isThere("two")).isFalse();
    assertThat(at()).contains(A).doesNotContain(B);

    cli.migration(B, Migrations.sql(B, A, "CREATE TABLE two (id int)"));
    exits(0, cli.run("upgrade", "head"));
    assertThat(at()).contains(C);
  }

  @Test
  void failedDowngradeLeavesTheRevisionApplied() {
    exits(0, cli.run("upgrade", "head"));
    String err = exits(3, cli.run("downgrade", "base")).err();
    assertThat(err).contains(A, "a test", "Nothing was applied");
    assertThat(at()).contains(A);
  }

  @Test
  void checkAgainstMigrationsSaysWhichReplayFailed() {
    cli.migration(B, Migrations.sql(B, A, "ALTER TABLE nowhere ADD x int"));
    assertThat(exits(3, cli.run("check", "--against", "migrations")).err())
        .contains("RT500: ", B, "nowhere");
    assertThat(isThere("one")).isFalse();
  }

  @Test
  void unknownRevisionIsRefusedByEveryCommandThatTakesOne() {
    for (String[] command :
        new String[][] {
          {"upgrade", "ffff"},
          {"downgrade", "ffff"},
          {"stamp", "ffff"},
          {"show", "ffff"},
          {"history", "-r", "ffff:"},
          {"revision", "-m", "x", "--head", "ffff"},
          {"merge", "ffff", "-m", "x"}
        }) {
      assertThat(exits(2, cli.run(command)).err())
          .as(command[0])
          .startsWith("RT40")
          .contains("ffff");
    }
    assertThat(at()).isEmpty();
  }

  @Test
  void severalHeadsAreRefusedWithTheirNamesAndTheWayOut() {
    cli.migration(B, Migrations.sql(B, A, "CREATE TABLE two (id int)"));
    cli.migration(C, Migrations.sql(C, A, "CREATE TABLE three (id int)"));
    assertThat(exits(2, cli.run("upgrade", "head")).err()).contains("RT403: ", B, C, "merge");
    assertThat(exits(2, cli.run("revision", "-m", "x")).err()).contains("RT424: ", B, C, "merge");
    assertThat(isThere("one")).isFalse();
    exits(1, cli.run("heads", "--check"));
    exits(0, cli.run("merge", "heads", "-m", "join"));
    exits(0, cli.run("heads", "--check"));
    exits(0, cli.run("upgrade", "head"));
  }

  @Test
  void appliedRevisionThatWasEditedIsRefusedWithItsLines() {
    exits(0, cli.run("upgrade", "head"));
    cli.migration(A, Migrations.sql(A, "", "CREATE TABLE other (id int)"));
    cli.migration(B, Migrations.sql(B, A, "CREATE TABLE two (id int)"));
    assertThat(exits(2, cli.run("upgrade", "head")).err())
        .contains("RT422: ", A, "CREATE TABLE one", "CREATE TABLE other");
    assertThat(isThere("two")).isFalse();
  }

  @Test
  void revisionInTheDatabaseThatNoFileExplainsIsSaid() throws Exception {
    exits(0, cli.run("upgrade", "head"));
    Files.delete(folder.resolve("migrations/R_" + A + ".java"));
    cli.migration(B, Migrations.sql(B, "", "CREATE TABLE two (id int)"));
    // The history knows when it was applied; its downgrade is irreversible, so none is stored.
    for (String[] command : new String[][] {{"upgrade", "head"}, {"current"}, {"history", "-i"}}) {
      assertThat(exits(2, cli.run(command)).err())
          .as(command[0])
          .contains("RT530: ", A, "no downgrade stored");
    }
    assertThat(exits(2, cli.run("downgrade", "base")).err()).contains("RT531: ", A);
    assertThat(exits(2, cli.run("check")).err()).contains("RT420: ", A);
    assertThat(cli.run("doctor").toString()).contains("RT532", A);
    database.execute("DELETE FROM retort_version_history");
    for (String[] command :
        new String[][] {
          {"upgrade", "head"}, {"downgrade", "base"}, {"current"}, {"check"}, {"history", "-i"}
        }) {
      assertThat(exits(2, cli.run(command)).err()).as(command[0]).contains("RT420: ", A);
    }
    assertThat(isThere("two")).isFalse();
  }

  @Test
  void missingParentIsSaidWithTheFile() {
    cli.migration(B, Migrations.sql(B, "eeee11112222", "SELECT 1"));
    assertThat(exits(2, cli.run("upgrade", "head")).err())
        .contains("RT421: ", "eeee11112222", "R_bbbb11112222.java");
  }

  @Test
  void sameIdTwiceIsSaidWithBothFiles() {
    cli.write("migrations/Copy.java", Migrations.sql(A, "", "SELECT 1").replace("R_" + A, "Copy"));
    assertThat(exits(2, cli.run("upgrade", "head")).err())
        .contains("RT410: ", "R_aaaa11112222.java", "Copy.java");
  }

  @Test
  void fileThatIsNoUtf8IsSaid() throws Exception {
    Files.write(folder.resolve("migrations/Bad.java"), new byte[] {'c', (byte) 0xE4, (byte) 0xF6});
    assertThat(exits(2, cli.run("history")).err()).contains("RT423: ", "UTF-8", "Bad.java");
  }

  @Test
  void fileThatDoesNotParseIsSaidWithItsLine() {
    cli.write(
        "migrations/Bad.java", "import dev.retort.migration.Revision;\n@Revision(id = class {\n");
    assertThat(exits(2, cli.run("history")).err()).startsWith("RT4").contains("Bad.java:2");
  }

  @Test
  void missingMigrationsFolderIsEmptyAndIsMadeByTheFirstRevision() throws Exception {
    Files.delete(folder.resolve("migrations/R_" + A + ".java"));
    Files.delete(folder.resolve("migrations"));
    exits(0, cli.run("history"));
    assertThat(exits(0, cli.run("upgrade", "head")).err()).contains("no revisions in " + folder);
    exits(0, cli.run("revision", "--autogenerate", "-m", "first"));
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void migrationsPathThatIsAFileIsRefused() throws Exception {
    cli.write("retort.toml", cli.read("retort.toml").replace("\"migrations\"", "\"retort.toml\""));
    for (String[] command :
        new String[][] {{"history"}, {"upgrade", "head"}, {"revision", "-m", "x"}}) {
      assertThat(exits(2, cli.run(command)).err()).as(command[0]).contains("retort.toml");
    }
  }

  @Test
  void killedProcessLeavesNothingBehindAndTheNextRunGoesOn() throws Exception {
    cli.migration(
        B,
        Migrations.sql(
            B,
            A,
            "CREATE TABLE two (id int)",
            "SELECT CASE WHEN to_regclass('calm') IS NULL THEN pg_sleep(600) END"));
    Process process = cli.start("upgrade", "head");
    Sessions.await(database, "pg_sleep");
    process.destroyForcibly().waitFor(); // SIGKILL

    database.execute("CREATE TABLE calm ()");
    assertThat(at()).contains(A).doesNotContain(B);
    Result next = exits(0, cli.run("upgrade", "head"));
    assertThat(next.err()).contains(B);
    assertThat(at()).contains(B);
  }
}
