package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: entities to migration to database and back. */
@UsesPostgres
class MainJobTest {
  private static final String CUSTOMER =
      """
      @Entity
      public class Customer {
        @Id @GeneratedValue Long id;
        @Column(nullable = false, length = 80) String name;
      }
      """;

  @TempDir private Path folder;

  private static Result succeeds(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  @Test
  void firstMigrationIsGeneratedRunCheckedAndUndone(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    Result empty = succeeds(cli.run("introspect", "--format", "json"));

    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    assertThat(cli.revisions()).hasSize(1);
    assertThat(cli.newestRevision())
        .contains("op.createTable(", "\"customer\"", "op.createSequence(");
    assertThat(cli.run("check").exitCode()).isNotZero();

    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
    assertThat(cli.run("current").out()).contains("0000abc001");

    Result full = succeeds(cli.run("introspect", "--format", "json"));
    succeeds(cli.run("downgrade", "base"));
    assertThat(cli.run("introspect", "--format", "json").out()).isEqualTo(empty.out());
    succeeds(cli.run("upgrade", "head"));
    assertThat(cli.run("introspect", "--format", "json").out()).isEqualTo(full.out());
  }

  @Test
  void sameInputGivesTheSameBytes(TestDatabase database) throws Exception {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first", "--rev-id", "aaaa1111bbbb"));
    String first = cli.newestRevision();
    java.nio.file.Files.delete(cli.revisions().get(0));
    succeeds(cli.run("revision", "--autogenerate", "-m", "first", "--rev-id", "aaaa1111bbbb"));
    assertThat(cli.newestRevision()).isEqualTo(first);
  }

  @Test
  void secondAutogenerateFindsNothing(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    Result second = succeeds(cli.run("revision", "--autogenerate", "-m", "second"));
    assertThat(second.err()).contains("Nothing differs");
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void autogenerateIsRefusedWhileTheDatabaseIsBehind(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    Result refused = cli.run("revision", "--autogenerate", "-m", "second");
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(2);
    assertThat(refused.err()).contains("upgrade head");
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void requiredColumnOnAnExistingTableIsWarnedAbout(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    cli.entity("Customer", CUSTOMER.replace("String name;", "String name;\n  int points;"));
    Result result = succeeds(cli.run("revision", "--autogenerate", "-m", "points"));
    assertThat(cli.newestRevision())
        .contains("RT301", "Customer.java:", "op.addColumn(\"customer\"");
    assertThat(result.out()).contains("RT301");
    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
  }

  @Test
  void possibleRenameStopsWithTheFlagsToAnswerIt(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    cli.entity("Customer", CUSTOMER.replace("String name;", "String fullName;"));

    Result asked = cli.run("revision", "--autogenerate", "-m", "rename");
    assertThat(asked.exitCode()).as(asked.toString()).isEqualTo(4);
    assertThat(asked.err()).contains("RT480", "--rename public.customer.name=fullname");
    assertThat(cli.revisions()).hasSize(1);

    succeeds(
        cli.run(
            "revision", "--autogenerate", "-m", "rename", "--rename", "customer.name=fullname"));
    assertThat(cli.newestRevision()).contains("op.renameColumn(").doesNotContain("op.dropColumn(");
    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
  }

  @Test
  void dropIsRefusedUntilItIsAllowed(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    cli.entity(
        "Customer", CUSTOMER.replace("@Column(nullable = false, length = 80) String name;", ""));

    Result refused = cli.run("revision", "--autogenerate", "-m", "drop");
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(4);
    assertThat(refused.err()).contains("RT481", "drop column customer.name");

    succeeds(cli.run("revision", "--autogenerate", "-m", "drop", "--allow-drops"));
    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
    succeeds(cli.run("downgrade", "-1"));
    assertThat(
            database.column(
                "select attname::text from pg_attribute where attrelid = 'customer'::regclass and attnum > 0 and not attisdropped order by 1"))
        .containsExactly("id", "name");
  }

  @Test
  void driftIsReportedAsJsonWithOriginAndSql(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    Result result = cli.run("diff", "--format", "json");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains(
            "\"operation\": \"CreateTable\"",
            "\"object\": \"public.customer\"",
            "\"origin\": \"Customer.java:")
        .contains("CREATE TABLE public.customer");
  }
}
