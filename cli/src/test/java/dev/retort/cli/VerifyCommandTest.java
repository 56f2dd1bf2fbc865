package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions there and back on a throw-away server. */
@UsesPostgres
class VerifyCommandTest {
  private static final String NOTE =
      """
      @Entity
      public class Note {
        @Id Long id;
        @Column(length = 80) String text;
      }
      """;
  private static final String CREATE_NOTE =
      "op.createTable(table(\"note\").column(column(\"id\", \"bigint\").notNull())"
          + ".column(column(\"text\", \"varchar(80)\")).primaryKey(\"note_pkey\", \"id\"));";
  private static final String DROP_NOTE = CREATE_NOTE.replace("createTable", "dropTable");

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void project(TestDatabase database) {
    cli = Cli.project(folder, database).entity("Note", NOTE);
  }

  private void revision(String id, String down, String upgrade, String downgrade) {
    cli.write(
        "migrations/R" + id + ".java",
        """
        package db.migrations;

        import static dev.retort.migration.Ddl.*;

        import dev.retort.migration.Migration;
        import dev.retort.migration.Operations;
        import dev.retort.migration.Revision;

        /** revision %s */
        @Revision(id = "%s", down = {%s}, created = "2026-11-21T10:15:00Z")
        public final class R%s implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {
            %s
          }
        }
        """
            .formatted(id, id, down, id, upgrade, downgrade));
  }

  @Test
  void historyThatLeadsThereAndBackIsVerifiedR117R118R119() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.createIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\").concurrently());",
        "op.dropIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\").concurrently());");
    revision(
        "aaaa0003",
        "\"aaaa0002\"",
        "op.dropIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\"));",
        "op.createIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\"));");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            aaaa0001  upgrade ok, downgrade ok, upgrade again ok  revision aaaa0001
            aaaa0002  upgrade ok, downgrade ok, upgrade again ok  revision aaaa0002
            aaaa0003  upgrade ok, downgrade ok, upgrade again ok  revision aaaa0003
            models: equal
            """);
  }

  @Test
  void forgottenIndexIsNamedAndLaterRevisionsAreStillTried() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.addColumn(\"note\", column(\"extra\", \"integer\"));"
            + " op.createIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\"));",
        "op.dropColumn(\"note\", column(\"extra\", \"integer\"));");
    revision(
        "aaaa0003",
        "\"aaaa0002\"",
        "op.dropIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\"));"
            + " op.dropColumn(\"note\", column(\"extra\", \"integer\"));",
        "op.addColumn(\"note\", column(\"extra\", \"integer\"));"
            + " op.createIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\"));");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("aaaa0002  upgrade ok, downgrade different")
        .contains("aaaa0003  upgrade ok, downgrade ok, upgrade again ok")
        .contains("models: equal");
    assertThat(result.err())
        .contains("error RT470 Raaaa0002.java:", "aaaa0002 downgrade:", "drop index")
        .contains("ix_note_text");
  }

  @Test
  void forgottenViewFunctionAndGrantAreNamed() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.execute(\"CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 2 * n'\");"
            + " op.execute(\"CREATE SCHEMA audit\");"
            + " op.execute(\"CREATE VIEW audit.notes AS SELECT id FROM public.note\");"
            + " op.execute(\"GRANT SELECT ON note TO PUBLIC\");",
        "");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.err())
        .contains("it would still take: drop function twice(integer)")
        .contains("it would still take: drop view audit.notes")
        .contains("grants on public.note is left over");
  }

  @Test
  void irreversibleRevisionIsNotedAndNoFailureR120() {
    revision("aaaa0001", "", CREATE_NOTE, "op.irreversible(\"the notes are dear to us\");");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("aaaa0001  upgrade ok, downgrade irreversible  ");
    assertThat(result.err()).contains("info RT474", "the notes are dear to us");
  }

  @Test
  void failingRevisionIsNamedAndWhatNeedsItIsNotTried() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision("aaaa0002", "\"aaaa0001\"", "op.execute(\"DROP TABLE nothing\");", "");
    revision("aaaa0003", "\"aaaa0002\"", "", "");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("aaaa0002  upgrade failed", "aaaa0003  upgrade not run", "models: not compared");
    assertThat(result.err())
        .contains("RT472", "aaaa0002 upgrade:", "DROP TABLE nothing", "does not exist");
  }

  @Test
  void failingDowngradeIsNamedAndLaterRevisionsAreStillTried() {
    revision("aaaa0001", "", CREATE_NOTE, "op.execute(\"DROP TABLE nothing\");");
    revision("aaaa0002", "\"aaaa0001\"", "", "");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("aaaa0001  upgrade ok, downgrade failed")
        .contains("aaaa0002  upgrade ok, downgrade ok, upgrade again ok")
        .contains("models: equal");
    assertThat(result.err()).contains("RT472", "aaaa0001 downgrade:");
  }

  @Test
  void branchesAndMergesAreVerified() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.execute(\"CREATE SEQUENCE a\");",
        "op.execute(\"DROP SEQUENCE a\");");
    revision(
        "aaaa0003",
        "\"aaaa0001\"",
        "op.execute(\"CREATE SEQUENCE b\");",
        "op.execute(\"DROP SEQUENCE b\");");
    revision("aaaa0004", "\"aaaa0002\", \"aaaa0003\"", "", "");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out().lines().filter(line -> line.contains("upgrade again ok"))).hasSize(4);
  }

  @Test
  void modelsThatWantMoreAreReportedAsText() {
    revision(
        "aaaa0001",
        "",
        CREATE_NOTE.replace(".column(column(\"text\", \"varchar(80)\"))", ""),
        "op.execute(\"DROP TABLE note\");");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("models: 1 difference");
    assertThat(result.err()).contains("RT473", "add column note.text");
  }

  @Test
  void reportIsPrintedAsJson() {
    revision("aaaa0001", "", CREATE_NOTE, "");
    Result result = cli.run("verify", "--format", "json");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "\"verified\": false",
            "\"revision\": \"aaaa0001\"",
            "\"downgrade\": \"different\"",
            "\"upgradeAgain\": \"not run\"",
            "\"models\": \"equal\"",
            "\"code\": \"RT470\"");
  }

  @Test
  void sourcesThatDoNotCompileAreAnErrorOfUse() {
    revision("aaaa0001", "", "op.createNothing();", "");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("RT501");
  }

  /** Tables with what makes a guess at a row hard: keys, checks, types, a circle. */
  private static final String HARD_TABLES =
      """
      op.createEnum(enumType("mood").labels("sad", "ok"));
      op.createTable(table("note").column(column("id", "bigint").notNull()).column(column("text", "varchar(80)")).primaryKey("note_pkey", "id"));
      op.execute("CREATE TABLE org (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code char(2) NOT NULL UNIQUE, size int CHECK (size > 10))");
      op.execute("CREATE TABLE person (id uuid PRIMARY KEY, org int NOT NULL REFERENCES org, mood mood NOT NULL, kind text NOT NULL CHECK (kind IN ('a''x', 'b')),"
          + " boss uuid REFERENCES person, born date NOT NULL, tags text[] NOT NULL, extra jsonb NOT NULL, flag boolean NOT NULL, amount numeric(3,2) NOT NULL, own int GENERATED ALWAYS AS (1) STORED)");
      """;

  private static final String DROP_HARD_TABLES =
      "op.execute(\"DROP TABLE person, org, note\"); op.execute(\"DROP TYPE mood\");";

  @Test
  void rowsOfEveryTableSurviveRenamesAndNewColumnsR121() {
    cli.write("src/app/Note.java", "package app;");
    revision("aaaa0001", "", HARD_TABLES, DROP_HARD_TABLES);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.renameEnumValue(\"mood\", \"ok\", \"fine\"); op.renameTable(\"org\", \"company\"); op.renameColumn(\"person\", \"kind\", \"sort\");"
            + " op.addColumn(\"person\", column(\"more\", \"text\").notNull().defaultValue(\"'x'\"));",
        "op.dropColumn(\"person\", column(\"more\", \"text\").notNull().defaultValue(\"'x'\"));"
            + " op.renameColumn(\"person\", \"sort\", \"kind\"); op.renameTable(\"company\", \"org\"); op.renameEnumValue(\"mood\", \"fine\", \"ok\");");
    // Fails unless every table has its rows.
    revision(
        "aaaa0003",
        "\"aaaa0002\"",
        "op.onlyIf(\"(SELECT count(*) FROM person) + (SELECT count(*) FROM company) + (SELECT count(*) FROM note) = 9\","
            + " then -> then.execute(\"CREATE TABLE nine ()\"));",
        "op.execute(\"DROP TABLE IF EXISTS nine\");");
    revision(
        "aaaa0004",
        "\"aaaa0003\"",
        "op.onlyIf(\"to_regclass('nine') IS NOT NULL\", then -> then.execute(\"ALTER TABLE nine ADD CONSTRAINT c CHECK (false)\"));"
            + " op.onlyIf(\"to_regclass('nine') IS NOT NULL\", then -> then.execute(\"INSERT INTO nine DEFAULT VALUES\"));",
        "op.execute(\"SELECT 1\");");
    Result result = cli.run("verify");
    assertThat(result.err())
        .contains(
            "info RT478 Raaaa0004.java", "aaaa0004 upgrade", "\"nine\" is violated by some row")
        .doesNotContain("RT479", "RT489", "aaaa0002 ");
  }

  @Test
  void rowsThatAreLostOrInTheWayAreNamed() {
    revision("aaaa0001", "", CREATE_NOTE, DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.addColumn(\"note\", column(\"must\", \"integer\").notNull());",
        "op.dropColumn(\"note\", column(\"must\", \"integer\").notNull());");
    revision(
        "aaaa0003",
        "\"aaaa0002\"",
        "op.execute(\"DELETE FROM note WHERE id > 1\");",
        "op.execute(\"SELECT 1\");");
    revision(
        "aaaa0004",
        "\"aaaa0003\"",
        "op.dropColumn(\"note\", column(\"must\", \"integer\").notNull());",
        "op.addColumn(\"note\", column(\"must\", \"integer\").notNull());");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err())
        .contains(
            "info RT478 Raaaa0002.java",
            "column \"must\" of relation \"note\" contains null values")
        .contains("info RT489 Raaaa0003.java", "public.note has 1 of 3 rows left")
        .contains("aaaa0004 downgrade")
        .doesNotContain("RT479", "aaaa0004 upgrade");
  }

  @Test
  void rowsThatATriggerTakesAwayAreAnError() {
    revision(
        "aaaa0001",
        "",
        CREATE_NOTE
            + "op.execute(\"CREATE FUNCTION gone() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM note; END'\");"
            + "op.execute(\"CREATE EVENT TRIGGER gone ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION gone()\");",
        "op.execute(\"DROP EVENT TRIGGER gone\"); op.execute(\"DROP FUNCTION gone\");" + DROP_NOTE);
    revision(
        "aaaa0002",
        "\"aaaa0001\"",
        "op.createIndex(index(\"ix\").on(\"note\").columns(\"text\"));",
        "op.dropIndex(index(\"ix\").on(\"note\").columns(\"text\"));");
    Result result = cli.run("verify");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("error RT479 Raaaa0002.java", "public.note has 0 of 3 rows left");
  }
}
