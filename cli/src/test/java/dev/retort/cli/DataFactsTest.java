package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows that exist say about a change, with the numbers. */
@UsesPostgres
class DataFactsTest {
  @TempDir private Path folder;

  private String diff(TestDatabase database, String entity, String... sql) {
    for (String statement : sql) {
      database.execute(statement);
    }
    Result result = Cli.project(folder, database).entity("T", entity).run("diff");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result.out();
  }

  @Test
  void countsNullsUnderANewNotNull(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; @Column(nullable = false) String x; }",
            "create table t (id bigint primary key, x varchar(255))",
            "insert into t values (1, null), (2, 'a'), (3, null)");
    assertThat(out).contains("RT320: 2 rows have no value in x");
  }

  @Test
  void countsRowsUnderANewRequiredColumn(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; int x; }",
            "create table t (id bigint primary key)",
            "insert into t values (1), (2)");
    assertThat(out).contains("RT320: 2 rows exist and would have no value in x");
  }

  @Test
  void countsDuplicatesUnderANewUniqueConstraint(TestDatabase database) { // A63
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; @Column(unique = true) String x; }",
            "create table t (id bigint primary key, x varchar(255))",
            "insert into t values (1, 'a'), (2, 'a'), (3, 'b'), (4, null), (5, null)");
    assertThat(out).contains("RT320: 1 value of (x) occurs more than once");
  }

  @Test
  void countsOrphansUnderANewForeignKey(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; @ManyToOne @JoinColumn(name = \"parent\") T parent; }",
            "create table t (id bigint primary key, parent bigint)",
            "insert into t values (1, null), (2, 1), (3, 99)");
    assertThat(out).contains("RT320: 1 row refers to rows of public.t that do not exist");
  }

  @Test
  void countsValuesOutsideANarrowedEnum(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { public enum S { A, B } @Id long id; @Enumerated(EnumType.STRING) S s; }",
            "create table t (id bigint primary key, s varchar(255) check (s in ('A','B','C')))",
            "insert into t values (1, 'A'), (2, 'C')");
    assertThat(out).contains("RT320: 1 row breaks the check");
  }

  @Test
  void countsWhatADropLoses(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; }",
            "create table t (id bigint primary key, x varchar(255))",
            "insert into t values (1, 'a'), (2, null)");
    assertThat(out).contains("RT321: 1 value is lost with x");
  }

  @Test
  void saysNothingWhereNoRowMatters(TestDatabase database) {
    String out =
        diff(
            database,
            "@Entity public class T { @Id long id; @Column(nullable = false) String x; }",
            "create table t (id bigint primary key, x varchar(255))",
            "insert into t values (1, 'a')");
    assertThat(out).doesNotContain("RT32");
  }

  @Test
  void saysUnknownOfARenamedColumnInsteadOfNothing(TestDatabase database) {
    database.execute("create table t (id bigint primary key, x varchar(255))");
    database.execute("insert into t values (1, null)");
    Result result =
        Cli.project(folder, database)
            .entity(
                "T", "@Entity public class T { @Id long id; @Column(nullable = false) String y; }")
            .run("diff", "--rename", "t.x=y");
    assertThat(result.out()).as(result.toString()).contains("RT322", "something is renamed before");
  }

  @Test
  void saysUnknownWhereTheRoleMayNotRead(TestDatabase database) {
    database.execute("create table t (id bigint primary key, x varchar(255))");
    database.execute(
        "do $$ begin create role retort_blind login; exception when duplicate_object then null; end $$");
    Result result =
        Cli.project(folder, database)
            .entity(
                "T", "@Entity public class T { @Id long id; @Column(nullable = false) String x; }")
            .run("diff", "--url", database.url() + "?options=-c%20role=retort_blind");
    assertThat(result.out()).as(result.toString()).contains("RT322", "permission denied");
  }
}
