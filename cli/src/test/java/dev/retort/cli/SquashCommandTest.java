package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One revision in place of many, for databases at every place of the history. */
@UsesPostgres
class SquashCommandTest {
  private static final String NOTE =
      "op.createTable(table(\"note\").column(column(\"id\", \"bigint\").notNull())"
          + ".column(column(\"text\", \"varchar(80)\")).primaryKey(\"note_pkey\", \"id\"));";
  private static final String NO_NOTE = NOTE.replace("createTable", "dropTable");
  private static final String LONGER =
      "op.alterColumnType(\"note\", column(\"text\", \"varchar(80)\"), column(\"text\", \"text\"));";
  private static final String SHORTER =
      "op.alterColumnType(\"note\", column(\"text\", \"text\"), column(\"text\", \"varchar(80)\"));";
  private static final String INDEX =
      "op.createIndex(index(\"ix_note_text\").on(\"note\").columns(\"text\").concurrently());";
  private static final String NO_INDEX = INDEX.replace("createIndex", "dropIndex");

  @TempDir private Path folder;
  private TestDatabase database;
  private Cli cli;

  @BeforeEach
  void project(TestDatabase database) {
    this.database = database;
    cli = Cli.project(folder, database);
  }

  private void revision(String id, String down, String up, String back) {
    cli.write("migrations/R" + id + ".java", Migrations.thereAndBack(id, down, up, back));
  }

  /** a creates, b alters, c indexes; d, which stays, adds a column. */
  private void history() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision("aaaa0002", "aaaa0001", LONGER, SHORTER);
    revision("aaaa0003", "aaaa0002", INDEX, NO_INDEX);
    revision(
        "aaaa0004",
        "aaaa0003",
        "op.addColumn(\"note\", column(\"more\", \"integer\"));",
        "op.dropColumn(\"note\", column(\"more\", \"integer\"));");
  }

  private String squashed() {
    return cli.newestRevision(path -> path.getFileName().toString().contains("_all_of_it"));
  }

  private void squash(String range) {
    Result result = cli.run("squash", range, "-m", "all of it", "--rev-id", "5555aaaa");
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  /** What {@code squash :aaaa0003} writes of the history, without the time that the proof takes. */
  private void writtenSquash() {
    String text = NOTE.replace("varchar(80)", "text");
    cli.write(
        "migrations/R5555aaaa.java",
        Migrations.thereAndBack(
                "5555aaaa", "", text + INDEX, NO_INDEX + text.replace("createTable", "dropTable"))
            .replace(
                "id = \"5555aaaa\"",
                "id = \"5555aaaa\", replaces = {\"aaaa0001\", \"aaaa0002\", \"aaaa0003\"}"));
  }

  private void removeOld(String... ids) throws IOException {
    for (String id : ids) {
      Files.delete(folder.resolve("migrations/R" + id + ".java"));
    }
  }

  private void done(String... args) {
    Result result = cli.run(args);
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  private List<String> rows() {
    return database.column("SELECT id FROM retort_version");
  }

  private List<String> columns() {
    return database.column(
        "SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute"
            + " WHERE attrelid = to_regclass('note') AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
  }

  @Test
  void historyFromBaseBecomesOneRevisionWrittenAnew() {
    history();
    Result result = cli.run("squash", ":aaaa0003", "-m", "all of it", "--rev-id", "5555aaaa");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("written anew from the catalog");
    assertThat(squashed())
        .contains(
            "replaces = {\"aaaa0001\", \"aaaa0002\", \"aaaa0003\"}", "column(\"text\", \"text\")")
        .doesNotContain("alterColumnType");
    assertThat(cli.run("history").out())
        .contains("5555aaaa -> aaaa0004", "<base> -> 5555aaaa")
        .doesNotContain("aaaa0002");
    assertThat(cli.run("show", "5555aaaa").out())
        .contains("Replaces:   aaaa0001, aaaa0002, aaaa0003");
    assertThat(cli.run("show", "aaaa0002").out()).contains("Raaaa0002.java");
    assertThat(cli.run("verify").out())
        .contains("5555aaaa  upgrade ok, downgrade ok, upgrade again ok", "aaaa0004  upgrade ok");
  }

  @Test
  void freshDatabaseRunsTheSquashAndGoesBack() {
    history();
    writtenSquash();
    done("upgrade", "head");
    assertThat(rows()).containsExactly("aaaa0004");
    assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
        .containsExactly("5555aaaa", "aaaa0004");
    done("downgrade", "-1");
    assertThat(rows()).containsExactly("5555aaaa");
    done("downgrade", "base");
    assertThat(columns()).isEmpty();
  }

  @Test
  void databaseInTheMiddleGoesOnWithTheOldFiles() throws IOException {
    history();
    done("upgrade", "aaaa0002");
    writtenSquash();
    assertThat(cli.run("current").out()).contains("aaaa0001 -> aaaa0002");
    done("upgrade", "head");
    assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
        .containsExactly("aaaa0001", "aaaa0002", "aaaa0003", "aaaa0004");
    removeOld("aaaa0001", "aaaa0002", "aaaa0003");
    done("upgrade", "head");
    assertThat(cli.run("current", "--check-heads").exitCode()).isZero();
    done("downgrade", "base");
    assertThat(columns()).isEmpty();
    done("upgrade", "head");
    assertThat(columns()).containsExactly("id bigint", "text text", "more integer");
  }

  @Test
  void databaseInTheMiddleIsRefusedOnceTheOldFilesAreGone() throws IOException {
    history();
    done("upgrade", "aaaa0002");
    writtenSquash();
    removeOld("aaaa0001", "aaaa0002", "aaaa0003");
    Result result = cli.run("upgrade", "head");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT429", "upgrade aaaa0003");
    assertThat(rows()).containsExactly("aaaa0002");
  }

  @Test
  void someOldFilesAreNotEnough() throws IOException {
    history();
    writtenSquash();
    removeOld("aaaa0002");
    Result result = cli.run("upgrade", "head");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT426", "missing   aaaa0002");
  }

  @Test
  void databaseAtTheEndOfTheRangeNeedsNothingAndKeepsItsRow() throws IOException {
    history();
    done("upgrade", "aaaa0003");
    writtenSquash();
    removeOld("aaaa0001", "aaaa0002", "aaaa0003");
    assertThat(cli.run("current").out()).contains("5555aaaa");
    done("upgrade", "5555aaaa");
    assertThat(rows()).containsExactly("aaaa0003");
    assertThat(cli.run("upgrade", "5555aaaa:head", "--sql").out())
        .contains("WHERE id IN ('5555aaaa', 'aaaa0003')");
    done("upgrade", "head");
    assertThat(database.column("SELECT id FROM retort_version_history ORDER BY number"))
        .containsExactly("aaaa0001", "aaaa0002", "aaaa0003", "aaaa0004");
  }

  @Test
  void interruptedOldRevisionIsFinishedBeforeTheSquashIsLookedAt() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision(
        "aaaa0002",
        "aaaa0001",
        "op.execute(\"INSERT INTO note VALUES (1, 'x'), (2, 'x')\"); op.createIndex("
            + "index(\"ix\").on(\"note\").columns(\"text\").unique().concurrently());",
        "op.irreversible(\"a test\");");
    revision("aaaa0003", "aaaa0002", "op.execute(\"SELECT 1\");", "");
    done("upgrade", "aaaa0001");
    assertThat(cli.run("upgrade", "head").exitCode()).isEqualTo(3);
    cli.write(
        "migrations/R5555aaaa.java",
        Migrations.thereAndBack("5555aaaa", "", "op.execute(\"SELECT 'never'\");", "")
            .replace(
                "id = \"5555aaaa\"",
                "id = \"5555aaaa\", replaces = {\"aaaa0001\", \"aaaa0002\", \"aaaa0003\"}"));
    database.execute("UPDATE note SET text = id");
    done("upgrade", "head");
    assertThat(rows()).containsExactly("aaaa0003");
  }

  @Test
  void seedRowsAndViewsAreCarriedInOrder() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision(
        "aaaa0002",
        "aaaa0001",
        "op.bulkInsert(\"note\", java.util.List.of(\"id\", \"text\"), row(1, \"one\"));"
            + " op.execute(\"CREATE VIEW short AS SELECT id FROM note\");"
            + " op.backfill(backfill(\"note\").set(\"text = 'none'\").where(\"text IS NULL\"));",
        "op.execute(\"DROP VIEW short\"); op.execute(\"DELETE FROM note\");");
    Result result = cli.run("squash", ":head", "-m", "all of it");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("without backfills");
    assertThat(squashed())
        .contains("INSERT INTO", "CREATE VIEW short", "DROP VIEW short")
        .doesNotContain("op.backfill");
    done("upgrade", "head");
    assertThat(database.column("SELECT text FROM note")).containsExactly("one");
  }

  @Test
  void rangeThatMeetsRowsKeepsEveryOperation() {
    history();
    revision(
        "aaaa0005",
        "aaaa0004",
        "op.backfill(backfill(\"note\").set(\"more = 1\").where(\"more IS NULL\"));",
        "op.autocommit(\"ANALYZE note\");");
    revision(
        "aaaa0006",
        "aaaa0005",
        "op.renameColumn(\"note\", \"more\", \"most\");",
        "op.renameColumn(\"note\", \"most\", \"more\");");
    done("upgrade", "aaaa0003");
    database.execute("INSERT INTO note VALUES (1, 'kept')");
    squash("aaaa0004:aaaa0006");
    assertThat(squashed()).contains("op.backfill", "op.renameColumn", "op.autocommit");
    done("upgrade", "head");
    assertThat(database.column("SELECT text || most FROM note")).containsExactly("kept1");
    done("downgrade", "-1");
    assertThat(rows()).containsExactly("aaaa0003");
    assertThat(columns()).containsExactly("id bigint", "text text");
  }

  @Test
  void irreversibleStaysIrreversible() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision("aaaa0002", "aaaa0001", LONGER, "op.irreversible(\"too long now\");");
    squash(":head");
    assertThat(squashed()).contains("op.irreversible(\"too long now\")");
  }

  @Test
  void whatCannotBeCarriedIsRefusedAndNothingIsWritten() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision("aaaa0002", "aaaa0001", "if (op.argument(\"x\").isPresent()) { " + LONGER + "}", "");
    Result argument = cli.run("squash", ":head", "-m", "all of it");
    assertThat(argument.exitCode()).isEqualTo(2);
    assertThat(argument.err()).contains("RT432", "argument x");
    revision("aaaa0002", "aaaa0001", "op.add(new Mine());", "");
    cli.write(
        "migrations/Mine.java",
        """
        package db.migrations;

        import dev.retort.operations.*;
        import java.util.List;

        public record Mine() implements CustomOperation {
          @Override public String object() { return "mine"; }
          @Override public String description() { return "mine"; }
          @Override public List<Statement> statements(SqlContext context) { return List.of(); }
        }
        """);
    Result mine = cli.run("squash", ":head", "-m", "all of it");
    assertThat(mine.exitCode()).isEqualTo(2);
    assertThat(mine.err()).contains("RT432", "db.migrations.Mine");
    assertThat(cli.run("squash", "aaaa0001:aaaa0001", "-m", "x").err()).contains("RT431");
    assertThat(cli.revisions()).hasSize(3);
  }

  @Test
  void whatDoesSomethingElseInOneRevisionIsNotWritten() {
    revision("aaaa0001", "", NOTE, NO_NOTE);
    revision(
        "aaaa0002",
        "aaaa0001",
        "op.execute(\"INSERT INTO note SELECT 1 WHERE EXISTS (SELECT FROM retort_version WHERE id = 'aaaa0001')\");",
        "op.execute(\"DELETE FROM note\");");
    Result result = cli.run("squash", ":head", "-m", "all of it");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("RT433", "public.note has 0 rows instead of 1 rows");
    assertThat(cli.revisions()).hasSize(2);
  }
}
