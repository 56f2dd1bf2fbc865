package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.runner.graph.Step;
import dev.retort.schema.QualifiedName;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the version table, and when. */
@UsesPostgres
class RunnerCasesTest {
  private static final String LONG = "0123456789abcdef".repeat(4);

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void history() {
    folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.execute(\"CREATE TABLE a ()\");",
                "op.execute(\"DROP TABLE a\");")
            .revision(
                "bbbb2222",
                "\"aaaa1111\"",
                "op.execute(\"CREATE TABLE b ()\");",
                "op.execute(\"DROP TABLE b\");")
            .revision(
                "cccc3333",
                "\"aaaa1111\"",
                "op.execute(\"CREATE TABLE c ()\");",
                "op.execute(\"DROP TABLE c\");");
  }

  private MigrationRunner runner(TestDatabase database, UnaryOperator<RunnerConfig> change) {
    RevisionDirectory directory = folder.read();
    return new MigrationRunner(
        directory,
        () -> folder.compile(directory),
        change.apply(RunnerConfig.of(database::connect)));
  }

  private SqlScript script() {
    RevisionDirectory directory = folder.read();
    return new SqlScript(
        directory,
        folder.compile(directory),
        new QualifiedName(null, "retort_version"),
        new SqlContext("public", 18));
  }

  @Test
  void stampAsAScriptR082() {
    assertThat(script().stamp(List.of("aaaa1111:bbbb2222")))
        .contains("UPDATE public.retort_version SET id = 'bbbb2222' WHERE id = 'aaaa1111'")
        .doesNotContain("CREATE TABLE", "INSERT INTO public.retort_version (");
    assertThat(script().stamp(List.of("aaaa1111:bbbb2222", "aaaa1111:cccc3333")))
        .containsSubsequence(
            "UPDATE public.retort_version",
            "INSERT INTO public.retort_version (id) VALUES ('cccc3333')");
    assertThat(script().stamp(List.of("bbbb2222:base")))
        .contains("DELETE FROM public.retort_version")
        .doesNotContain("DROP TABLE");
    assertThat(
            catchThrowableOfType(
                    RetortException.class,
                    () -> script().stamp(List.of("aaaa1111:bbbb2222", "bbbb2222:cccc3333")))
                .code())
        .isEqualTo("RT408");
  }

  @Test
  void rowThatSomebodyElseHasChangedRollsTheStepBackR083(TestDatabase database) {
    folder.runner(database).upgrade("aaaa1111");
    folder.revision(
        "bbbb2222",
        "\"aaaa1111\"",
        "op.execute(\"CREATE TABLE b ()\"); op.execute(\"DELETE FROM retort_version\");",
        "");
    RetortException e =
        catchThrowableOfType(
            RetortException.class, () -> folder.runner(database).upgrade("bbbb2222"));
    assertThat(e.code()).isEqualTo("RT430");
    assertThat(e.render()).contains("met 0 rows", "public.retort_version", "'bbbb2222'");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
    assertThat(database.column("SELECT to_regclass('b')")).containsOnlyNulls();
    assertThatThrownBy(() -> database.execute("INSERT INTO retort_version VALUES ('aaaa1111')"))
        .hasStackTraceContaining("retort_version_pkey");
  }

  @Test
  void versionTableMayBeElsewhereAndHoldSeveralRowsR085(TestDatabase database) {
    database.execute("CREATE SCHEMA meta");
    MigrationRunner runner =
        runner(database, config -> config.withVersionTable(new QualifiedName("meta", "Versions")));
    runner.upgrade("heads");
    assertThat(runner.current()).containsExactly("bbbb2222", "cccc3333");
    assertThat(database.column("SELECT id FROM meta.\"Versions\" ORDER BY 1"))
        .containsExactly("bbbb2222", "cccc3333");
    assertThat(database.column("SELECT to_regclass('public.retort_version')")).containsOnlyNulls();
  }

  @Test
  void idOf64CharactersFitsR086(TestDatabase database) {
    folder.annotated("Long", "id = \"" + LONG + "\", down = {\"bbbb2222\", \"cccc3333\"}", "", "");
    folder.runner(database).upgrade("head");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly(LONG);
  }

  /** Tells what it hears; throws for one revision. */
  private static RunnerListener recorder(List<String> heard, String refused) {
    return new RunnerListener() {
      @Override
      public void committing(Step step) {
        heard.add(step.direction().text() + " " + step.revision().id() + " -> " + step.rowsAfter());
        if (step.revision().id().equals(refused)) {
          throw new IllegalStateException("not this one");
        }
      }

      @Override
      public void finished(Step step, java.time.Duration took) {
        heard.add("finished " + step.revision().id());
      }
    };
  }

  @Test
  void listenerIsAskedBeforeTheCommitAndCanRollTheStepBackR087(TestDatabase database) {
    List<String> heard = new ArrayList<>();
    runner(database, config -> config.withListener(recorder(heard, ""))).upgrade("bbbb2222");
    runner(database, config -> config.withListener(recorder(heard, ""))).downgrade("aaaa1111");
    assertThat(heard)
        .containsExactly(
            "upgrade aaaa1111 -> [aaaa1111]",
            "finished aaaa1111",
            "upgrade bbbb2222 -> [bbbb2222]",
            "finished bbbb2222",
            "downgrade bbbb2222 -> [aaaa1111]",
            "finished bbbb2222");
    MigrationRunner refusing =
        runner(database, config -> config.withListener(recorder(heard, "bbbb2222")));
    assertThat(
            catchThrowableOfType(IllegalStateException.class, () -> refusing.upgrade("bbbb2222")))
        .hasMessage("not this one");
    assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
    assertThat(database.column("SELECT to_regclass('b')")).containsOnlyNulls();
  }

  @Test
  void failingSecondOfThreeKeepsTheFirstOrNothingR105(TestDatabase each, TestDatabase whole) {
    folder.revision(
        "bbbb2222",
        "\"aaaa1111\"",
        "op.execute(\"CREATE TABLE b ()\"); op.execute(\"broken\");",
        "");
    folder.revision("dddd4444", "\"bbbb2222\"", "op.execute(\"CREATE TABLE d ()\");", "");
    catchThrowableOfType(RetortException.class, () -> folder.runner(each).upgrade("dddd4444"));
    assertThat(each.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");
    assertThat(each.rows("SELECT to_regclass('a'), to_regclass('b'), to_regclass('d')").toString())
        .isEqualTo("[[a, null, null]]");
    catchThrowableOfType(
        RetortException.class,
        () ->
            runner(whole, config -> config.withTransaction(TransactionMode.RUN))
                .upgrade("dddd4444"));
    assertThat(whole.column("SELECT id FROM retort_version")).isEmpty();
    assertThat(whole.column("SELECT to_regclass('a')")).containsOnlyNulls();
  }

  @Test
  void oneUpOneDownAlsoOnBranchesR123(TestDatabase database) {
    MigrationRunner runner = folder.runner(database);
    runner.upgrade("+1");
    assertThat(runner.current()).containsExactly("aaaa1111");
    assertThat(catchThrowableOfType(RetortException.class, () -> runner.upgrade("+1")).code())
        .isEqualTo("RT404");
    runner.upgrade("bbbb2222");
    runner.upgrade("cccc3333@+1");
    assertThat(runner.current()).containsExactly("bbbb2222", "cccc3333");
    assertThat(catchThrowableOfType(RetortException.class, () -> runner.downgrade("-1")).code())
        .isEqualTo("RT404");
    runner.downgrade("cccc3333-1");
    assertThat(runner.current()).containsExactly("bbbb2222");
  }
}
