package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Diff cases that are decided by the scanner, the filters or the engine, before two schemas are
 * compared.
 */
@UsesPostgres
class ModelCasesTest {
  @TempDir private Path folder;

  private static void agrees(Cli cli) {
    Result result = cli.run("check");
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  private static String differs(Cli cli) {
    Result result = cli.run("check");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    return result.out();
  }

  @Test
  void a017ModelsMayMapTheVersionTable(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "Version",
                "@Entity @Table(name = \"retort_version\") public class Version { @Id @Column(name = \"id\", length = 64) String id; }");
    assertThat(cli.run("ensure-version").exitCode()).isZero();
    agrees(cli);
  }

  @Test
  void a022TwoSourceFoldersAreOneModel(TestDatabase database) {
    Cli cli = Cli.project(folder, database);
    cli.write(
        "retort.toml",
        """
        [models]
        source = ["src", "more"]
        [database]
        url = "%s"
        user = "%s"
        password = "${TEST_PASSWORD}"
        """
            .formatted(database.url(), database.user()));
    cli.entity("A", "@Entity public class A { @Id long id; }");
    cli.write(
        "more/b/B.java",
        "package b;\nimport jakarta.persistence.*;\n@Entity public class B { @Id long id; String extra; }");
    database.execute(
        "create table a (id bigint primary key); create table b (id bigint primary key)");
    assertThat(differs(cli).strip())
        .startsWith("add column b.extra")
        .doesNotContain("drop", "create");
  }

  @Test
  void a023TablesThatDisagreeAreNamed(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "A",
                "@Entity @Table(name = \"t\") public class A { @Id long id; @Column(length = 10) String x; }")
            .entity(
                "B",
                "@Entity @Table(name = \"t\") public class B { @Id long id; @Column(length = 20) String x; int y; }")
            .entity("C", "@Entity @Table(name = \"t\") public class C { @Id long id; String y; }");
    Result result = cli.run("scan");
    assertThat(result.err()).contains("error RT133 C.java:6", "t.y", "B.java:6");
    // A text of another length fits, if it is short: Hibernate takes the first one.
    assertThat(result.err()).contains("warning RT118 B.java:6", "t.x", "A.java:6");
  }

  @Test
  void a032ExplicitDefaultSchemaIsTheDefaultSchema(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("T", "@Entity @Table(schema = \"public\") public class T { @Id long id; }");
    database.execute("create table t (id bigint primary key)");
    agrees(cli);
  }

  @Test
  void a047MissingSchemaIsCreated(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("T", "@Entity @Table(schema = \"s9\") public class T { @Id long id; }");
    assertThat(cli.run("revision", "--autogenerate", "-m", "first").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    agrees(cli);
    assertThat(cli.run("downgrade", "base").exitCode()).isZero();
    assertThat(database.value("select count(*)::text from pg_namespace where nspname = 's9'"))
        .isEqualTo("0");
  }

  @Test
  void a041FilterHidesAnObjectOnBothSides(TestDatabase database) {
    Cli cli = Cli.project(folder, database);
    cli.write(
        "retort.toml",
        """
        [models]
        source = ["src"]
        [database]
        url = "%s"
        user = "%s"
        password = "${TEST_PASSWORD}"
        exclude = ["hidden*"]
        """
            .formatted(database.url(), database.user()));
    cli.entity("H", "@Entity @Table(name = \"hidden_model\") public class H { @Id long id; }");
    database.execute("create table hidden_database (id bigint primary key)");
    agrees(cli);
  }

  @Test
  void a057A234AttributeNamesDoNotMatter(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("A", "@Entity public class A { @Id @Column(name = \"a_key\") long renamed; }")
            .entity(
                "B",
                "@Entity public class B { @Id long id; @ManyToOne @JoinColumn(name = \"a_ref\") A whatever; }");
    database.execute(
        "create table a (a_key bigint primary key);"
            + " create table b (id bigint primary key, a_ref bigint constraint some_name references a)");
    agrees(cli);
  }

  @Test
  void a241CaseOfTheActionDoesNotMatter(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("A", "@Entity public class A { @Id long id; }")
            .entity(
                "B",
                "@Entity public class B { @Id long id; @ManyToOne"
                    + " @org.hibernate.annotations.OnDelete(action = org.hibernate.annotations.OnDeleteAction.CASCADE) A a; }");
    database.execute(
        "create table a (id bigint primary key);"
            + " create table b (id bigint primary key, a_id bigint references a on delete CasCADE)");
    agrees(cli);
  }

  @Test
  void a058A031SystemColumnsForeignAndExtensionObjectsAreNoDrift(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("A", "@Entity public class A { @Id long id; }");
    database.execute("create table a (id bigint primary key); create temporary table gone (x int)");
    agrees(cli);
  }

  @Test
  void a112TypeThatRetortDoesNotKnowIsComparedByName(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "A",
                "@Entity public class A { @Id long id; @Column(columnDefinition = \"tsvector\") String words; }");
    database.execute("create table a (id bigint primary key, words tsvector)");
    agrees(cli);
  }

  @Test
  void a259A260EnumChecksMatchByDefinitionWhateverTheirName(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("State", "public enum State { ON, OFF }")
            .entity(
                "A",
                "@Entity public class A { @Id long id; @Enumerated(EnumType.STRING) State state; }");
    database.execute(
        "create table a (id bigint primary key, state varchar(255) check (state in ('ON','OFF')))");
    agrees(cli);
  }

  @Test
  void a201ExpressionsOfARenamedTableAreStillComparedByTheServer(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "A",
                """
                @Entity
                @Table(name = "fresh", check = @CheckConstraint(name = "ck", constraint = "case when amount>5 then total<10 else true end"))
                public class A { @Id long id; Integer amount; @ColumnDefault("'x' || 'y'") String word; Integer total; }
                """
                    .replace("@ColumnDefault", "@org.hibernate.annotations.ColumnDefault"));
    database.execute(
        "create table stale (id bigint primary key, amount integer, word varchar(255) default 'x'||'y', sum integer,"
            + " constraint ck check (case when amount > 5 then sum < 10 else true end))");
    Result result = cli.run("diff", "--rename-table", "stale=fresh", "--rename", "fresh.sum=total");
    assertThat(result.out().lines().map(line -> line.replaceAll(" *\\(A.*", "")))
        .containsExactly(
            "rename table stale to fresh",
            "rename column fresh.sum to total",
            "rename constraint fresh.stale_pkey to fresh_pkey");
  }

  @Test
  void orderOfTheValuesOfACheckIsNoDifference(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("State", "public enum State { ON, OFF }")
            .entity(
                "A",
                "@Entity public class A { @Id long id; @Enumerated(EnumType.STRING) State state; }");
    database.execute(
        "create table a (id bigint primary key, state varchar(255) check (state in ('OFF','ON')))");
    agrees(cli);
  }
}
