package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that moves from Hibernate 6 to Hibernate 7. */
@UsesPostgres
class ProviderTest {
  private static final String SHIFT =
      """
      @Entity
      public class Shift {
        @Id Long id;
        java.time.LocalTime starts;
        @ElementCollection @OrderColumn List<String> notes;
      }
      """;

  @TempDir private Path folder;

  private static Result succeeds(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  @Test
  void whatHibernateChangedIsToldFromWhatTheModelChanged(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Shift", SHIFT);
    String six =
        cli.read("retort.toml").replace("[models]", "[models]\nprovider = \"hibernate-6\"");
    cli.write("retort.toml", six);
    succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    succeeds(cli.run("upgrade", "head"));
    Result same = succeeds(cli.run("check"));
    assertThat(same.err()).doesNotContain("RT154");
    assertThat(
            database.column(
                "select format_type(atttypid, atttypmod) from pg_attribute"
                    + " where attrelid = 'shift'::regclass and attname = 'starts'"))
        .containsExactly("time(6) without time zone");

    cli.write("retort.toml", six.replace("hibernate-6", "hibernate-7"))
        .entity(
            "Shift",
            SHIFT.replace(
                "java.time.LocalTime starts;",
                "java.time.LocalTime starts; String place;"
                    + " @Column(columnDefinition = \"integer check (gap >= 0)\") Integer gap;"));
    Result moved = cli.run("diff", "--format", "json");
    assertThat(moved.out()).contains("shift.place");
    assertThat(moved.out().split("\"code\": \"RT154\"")).hasSize(3);
    assertThat(moved.out())
        .containsPattern("RT154[^}]*\"public\\.shift\\.starts\"")
        .containsPattern("RT154[^}]*\"public\\.shift_notes\\.ck_shift_notes_notes_order\"");
    assertThat(cli.run("check").exitCode()).isEqualTo(1);
    succeeds(cli.run("revision", "--autogenerate", "-m", "to seven"));
    assertThat(cli.newestRevision()).contains("RT154", "Hibernate 6 makes");
    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
  }
}
