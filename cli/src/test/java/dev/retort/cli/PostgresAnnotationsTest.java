package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retort's own annotations, the whole way from the entity to the catalog and back. */
@UsesPostgres
class PostgresAnnotationsTest {
  private static final String CUSTOMER =
      """
      @Entity
      public class Customer {
        @Id Long id;
        String name;
        String email;
        @ElementCollection Set<String> tags;
      }
      """;

  private static final String BOOKING =
      """
      import dev.retort.annotations.*;

      @Entity
      @PostgresIndex(name = "ix_open", columns = "guest", where = "cancelled is null", include = "note",
          keys = @IndexKey(column = "starts", order = IndexKey.Order.DESCENDING, nulls = IndexKey.Nulls.LAST))
      @PostgresIndex(keys = @IndexKey(expression = "lower(note)", operatorClass = "text_pattern_ops", collation = "C"),
          with = "fillfactor=80")
      @PostgresIndex(unique = true, keys = @IndexKey(expression = "upper(note)"), where = "cancelled is null")
      @PostgresUnique(columns = {"guest", "starts"}, include = "note", checked = Checked.AT_COMMIT)
      @ExclusionConstraint(name = "no_overlap", where = "cancelled is null",
          conflictsWhen = @Comparison(expression = "int8range(low, high)", operator = "&&"))
      public class Booking {
        @Id Long id;
        long low;
        long high;
        String guest;
        java.time.LocalDate starts;
        java.time.LocalDate cancelled;
        @PostgresIndex(method = "hash") String note;
        @PostgresIndex(method = "gin") String[] labels;
      }
      """;

  @TempDir private Path folder;

  private static Result succeeds(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  @Test
  void indexesAndConstraintsAreMadeFoundAgainAndUndone(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Booking", BOOKING);
    Result empty = succeeds(cli.run("introspect", "--format", "json"));
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    Result check = succeeds(cli.run("check"));
    assertThat(check.err() + check.out()).doesNotContain("RT15");
    assertThat(
            database.column(
                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'booking'::regclass"
                    + " and not indisprimary order by 1"))
        .anyMatch(
            i ->
                i.contains("ix_open")
                    && i.contains("(guest, starts DESC NULLS LAST) INCLUDE (note)"))
        .anyMatch(i -> i.contains("COLLATE \"C\" text_pattern_ops") && i.contains("fillfactor"))
        .anyMatch(i -> i.contains("UNIQUE") && i.contains("(upper((note)::text)) WHERE"))
        .anyMatch(i -> i.contains("USING gin (labels)"))
        .anyMatch(i -> i.contains("USING hash (note)"));
    assertThat(
            database.column(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'booking'::regclass"
                    + " and contype in ('u', 'x') order by 1"))
        .containsExactly(
            "EXCLUDE USING gist (int8range(low, high) WITH &&) WHERE ((cancelled IS NULL))",
            "UNIQUE (guest, starts) INCLUDE (note) DEFERRABLE INITIALLY DEFERRED");
    assertThat(succeeds(cli.run("revision", "--autogenerate", "-m", "again")).err())
        .contains("Nothing differs");
    succeeds(cli.run("downgrade", "base"));
    assertThat(cli.run("introspect", "--format", "json").out()).isEqualTo(empty.out());
  }

  @Test
  void earlierNamesAnswerTheQuestionsAndTheDataStays(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    database.execute("insert into customer (id, name, email) values (1, 'Ada', 'a@example.org')");
    cli.delete("src/app/Customer.java")
        .entity(
            "Client",
            """
            import dev.retort.annotations.RenamedFrom;
            @Entity
            @RenamedFrom("Customer")
            public class Client {
              @Id Long id;
              @RenamedFrom({"label", "name"}) String fullName;
              @RenamedFrom("never") String email;
              @RenamedFrom("customer_tags")
              @CollectionTable(joinColumns = @JoinColumn(name = "Customer_id"))
              @ElementCollection Set<String> tags;
            }
            """);
    succeeds(cli.run("revision", "--autogenerate", "-m", "rename"));
    assertThat(cli.newestRevision())
        .contains(
            "op.renameTable(\"customer\", \"client\")",
            "op.renameColumn(\"client\", \"name\", \"fullname\")",
            "op.renameTable(\"customer_tags\", \"client_tags\")")
        .doesNotContain("op.drop", "op.addColumn", "op.createTable");
    succeeds(cli.run("upgrade", "head"));
    assertThat(database.column("select fullname || ' ' || email from client"))
        .containsExactly("Ada a@example.org");
    Result done = succeeds(cli.run("check"));
    assertThat(done.err() + done.out()).doesNotContain("RT2");
    succeeds(cli.run("downgrade", "-1"));
    assertThat(database.column("select name from customer")).containsExactly("Ada");
  }

  @Test
  void anEarlierNameMeansNothingToADatabaseThatNeverHadIt(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "Customer",
                CUSTOMER
                    .replace("@Entity", "@Entity @dev.retort.annotations.RenamedFrom(\"client\")")
                    .replace(
                        "String name",
                        "@dev.retort.annotations.RenamedFrom(\"label\") String name"));
    Result first = succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    assertThat(cli.newestRevision()).contains("op.createTable(").doesNotContain("op.rename");
    assertThat(first.err()).doesNotContain("RT2");
  }

  @Test
  void whatThePersonSaysComesBeforeTheEntity(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity("Customer", CUSTOMER.replace("String email;", "String email; String label;"));
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    cli.entity(
        "Customer",
        CUSTOMER.replace(
            "String name;", "@dev.retort.annotations.RenamedFrom(\"name\") String fullName;"));
    succeeds(
        cli.run(
            "revision",
            "--autogenerate",
            "-m",
            "other",
            "--allow-drops",
            "--rename",
            "customer.label=fullname"));
    assertThat(cli.newestRevision())
        .contains("op.renameColumn(\"customer\", \"label\", \"fullname\")");
  }
}
