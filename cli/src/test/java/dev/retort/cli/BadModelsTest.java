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

/** Models that are wrong or cannot be read: nothing is generated from a hole. */
@UsesPostgres
class BadModelsTest {
  private static final String CUSTOMER =
      """
      @Entity
      public class Customer {
        @Id @GeneratedValue Long id;
        @Column(nullable = false, length = 80) String name;
      }
      """;

  @TempDir private Path folder;
  private Cli cli;
  private TestDatabase database;

  @BeforeEach
  void project(TestDatabase given) {
    database = given;
    cli = Cli.project(folder, given).entity("Customer", CUSTOMER);
  }

  private static void exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    assertThat(result.err()).doesNotContain("Exception", "\tat ");
  }

  /** A database with the customer table, made by a first revision. */
  private void applied() {
    exits(0, cli.run("revision", "--autogenerate", "-m", "first"));
    exits(0, cli.run("upgrade", "head"));
  }

  private void refusesToGenerate(String... named) {
    int before = cli.revisions().size();
    Result refused = cli.run("revision", "--autogenerate", "-m", "next", "--allow-drops");
    exits(2, refused);
    assertThat(refused.err()).startsWith("RT484: ").contains(named).contains("--allow-errors");
    assertThat(refused.out()).isEmpty();
    assertThat(cli.revisions()).hasSize(before);
  }

  @Test
  void unparsableSourceIsNamedWithLineAndColumnAndTheRestIsScanned() {
    cli.entity("Note", "@Entity public class Note {\n  @Id Long id;\n  String text\n}\n");

    Result scan = cli.run("scan");
    exits(1, scan);
    exits(0, cli.run("scan", "--allow-errors"));
    assertThat(scan.err()).contains("error RT101 Note.java:", "line 9, column 1", "--allow-errors");
    assertThat(scan.out()).contains("table public.customer").doesNotContain("note");
    refusesToGenerate("RT101", "Note.java:9");
  }

  @Test
  void unparsableSourceDropsNothingThatItDeclaredBefore() {
    applied();
    cli.entity("Customer", CUSTOMER.replace("name;", "name"))
        .entity("Tag", CUSTOMER.replace("Customer", "Tag"));

    refusesToGenerate("RT101", "Customer.java:");
    Result check = cli.run("check");
    exits(1, check);
    assertThat(check.err()).contains("RT101");
    assertThat(check.out()).contains("create table tag", "drop table customer");
    exits(0, cli.run("diff"));
  }

  @Test
  void oneOtherWayOutIsToAllowTheErrors() {
    applied();
    cli.entity("Note", "@Entity public class Note { String text; }")
        .entity("Customer", CUSTOMER.replace("String name;", "String name; Integer points;"));

    refusesToGenerate("RT132");
    Result allowed = cli.run("revision", "--autogenerate", "-m", "next", "--allow-errors");
    exits(0, allowed);
    assertThat(allowed.err()).contains("RT132");
    assertThat(cli.newestRevision()).contains("op.addColumn(\"customer\", column(\"points\"");
  }

  @Test
  void checkDoesNotPassOverModelsThatWereReadInPart() {
    applied();
    cli.entity("Note", "@Entity public class Note {\n  @Id Long id;\n  String text\n}\n");

    Result check = cli.run("check");
    exits(1, check);
    assertThat(check.err()).contains("RT101", "Nothing differs.", "--allow-errors");
    exits(0, cli.run("check", "--allow-errors"));
  }

  @Test
  void noEntityAtAllIsNotTakenForDropEverything() throws Exception {
    applied();
    Files.delete(folder.resolve("src/app/Customer.java"));

    for (String[] command :
        new String[][] {
          {"check"}, {"revision", "--autogenerate", "-m", "next", "--allow-drops"},
        }) {
      Result refused = cli.run(command);
      exits(2, refused);
      assertThat(refused.err()).startsWith("RT485: ").contains("RT100", "models.source");
      assertThat(refused.out()).isEmpty();
    }
    assertThat(cli.revisions()).hasSize(1);
    assertThat(cli.run("scan").err()).contains("RT100", "0 entities");
  }

  @Test
  void entityWithoutIdIsRefused() {
    cli.entity("Note", "@Entity public class Note { String text; }");
    refusesToGenerate("RT132", "Note.java:", "has no identifier");
  }

  @Test
  void entitiesThatDisagreeOnOneTableAreRefused() {
    cli.entity(
            "A",
            "@Entity @Table(name = \"t\") public class A { @Id Long id; @Column(length = 10) String code; }")
        .entity("B", "@Entity @Table(name = \"t\") public class B { @Id Long id; Integer code; }");
    refusesToGenerate("RT133", "B.java:", "A.java:", "integer", "varchar(10)");
  }

  @Test
  void unknownJavaTypeIsRefusedBecauseItsColumnWouldBeDropped() {
    applied();
    cli.entity("Customer", CUSTOMER.replace("String name", "Thread name"));
    refusesToGenerate("RT130", "Customer.java:", "java.lang.Thread");
  }

  @Test
  void typeThatPostgresDoesNotKnowIsSaidBeforeAndWhenItRuns() {
    cli.entity(
        "Customer", CUSTOMER.replace("length = 80", "columnDefinition = \"frobnicate(12)\""));

    Result generated = cli.run("revision", "--autogenerate", "-m", "first");
    exits(0, generated);
    assertThat(generated.err())
        .contains("error RT222 Customer.java:", "public.customer.name", "frobnicate(12)");
    assertThat(cli.newestRevision()).contains("// RT222 error");
    assertThat(cli.run("check", "--against", "database").exitCode()).isEqualTo(2);

    Result failed = cli.run("upgrade", "head");
    exits(3, failed);
    assertThat(failed.err()).contains("RT500", "frobnicate", "rolled back");
    assertThat(database.value("select to_regclass('customer')")).isNull();
    assertThat(cli.run("current").out()).isEmpty();
  }

  @Test
  void typeOfAnExtensionThatAFileCreatesIsKnown() {
    cli.entity("Customer", CUSTOMER.replace("length = 80", "columnDefinition = \"ltree\""))
        .write("db/objects/extensions.sql", "CREATE EXTENSION ltree;\n")
        .write(
            "retort.toml",
            cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    Result generated = cli.run("revision", "--autogenerate", "-m", "first");
    exits(0, generated);
    assertThat(generated.err()).doesNotContain("RT222");
    assertThat(database.value("select count(*) from pg_extension where extname = 'ltree'"))
        .as("nothing is left behind")
        .isEqualTo("0");
    exits(0, cli.run("upgrade", "head"));
    exits(0, cli.run("check"));
    exits(0, cli.run("downgrade", "base"));
  }

  @Test
  void everyOrdinaryTypeIsKnownToTheServer() {
    cli.entity(
        "Customer",
        """
        @Entity
        public class Customer {
          @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
          @Column(columnDefinition = "bigserial") Long counter;
          @Column(columnDefinition = "timestamp(3) with time zone") java.time.Instant a;
          @Column(columnDefinition = "text[]") String[] b;
          @Column(columnDefinition = "varchar(20) default 'x'") String c;
          @Column(columnDefinition = "NUMERIC(5,2) not null") java.math.BigDecimal d;
          @Column(columnDefinition = "double precision") double e;
          @Column(columnDefinition = "interval second(6)") java.time.Duration f;
          @Column(columnDefinition = "\\"char\\"") char g;
          java.util.UUID h;
          byte[] i;
          float j;
          @Lob String k;
        }
        """);
    Result generated = cli.run("revision", "--autogenerate", "-m", "first");
    exits(0, generated);
    assertThat(generated.err()).doesNotContain("RT222");
    exits(0, cli.run("upgrade", "head"));
    exits(0, cli.run("check"));
  }

  @Test
  void missingSourceFolderIsAConfigurationError() {
    cli.write(
        "retort.toml",
        "[models]\nsource = [\"src/main/jav\"]\n[database]\nurl = \"" + database.url() + "\"\n");
    for (String command : new String[] {"scan", "check", "diff"}) {
      Result refused = cli.run(command);
      exits(2, refused);
      assertThat(refused.err()).startsWith("RT459: ").contains("src/main/jav", "models.source");
    }
  }
}
