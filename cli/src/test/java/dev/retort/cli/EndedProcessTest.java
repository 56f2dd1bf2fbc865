package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that end, or lose their output, in the midst of their work. */
@UsesPostgres
class EndedProcessTest {
  private static final String SLEEPERS =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
          + " AND query LIKE 'SELECT pg_sleep%'";

  @TempDir private Path folder;

  @Test
  void terminatedUpgradeSaysWhereItStandsAndLeavesNoLock(TestDatabase database) throws Exception {
    Cli cli = Cli.project(folder, database);
    cli.write(
        "migrations/a.sql",
        "-- retort:revision id=aaa\nCREATE TABLE one ();\n-- retort:downgrade\nDROP TABLE one;\n");
    cli.write(
        "migrations/b.sql",
        "-- retort:revision id=bbb down=aaa\nCREATE TABLE two ();\nSELECT pg_sleep(120);\n-- retort:downgrade\nDROP TABLE two;\n");

    File said = folder.resolve("said").toFile();
    Process process = cli.process("upgrade", "head").redirectError(said).start();
    await(() -> !database.column(SLEEPERS).isEmpty());
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(Files.readString(said.toPath()))
        .contains("RT533: interrupted in the upgrade of revision bbb.", "rolled back")
        .doesNotContain("RT506", "RT599");
    await(() -> database.column(SLEEPERS).isEmpty());

    assertThat(cli.run("current").out()).contains("aaa").doesNotContain("bbb");
    cli.write(
        "migrations/b.sql",
        "-- retort:revision id=bbb down=aaa\nCREATE TABLE two ();\n-- retort:downgrade\nDROP TABLE two;\n");
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    assertThat(database.column("SELECT relname FROM pg_class WHERE relname IN ('one', 'two')"))
        .hasSize(2);
  }

  @Test
  void answerThatIsLostIsNoSuccess(TestDatabase database) throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "needs /dev/full");
    Cli cli =
        Cli.project(folder, database)
            .entity("Thing", "@Entity public class Thing { @Id Long id; }");

    Process process = cli.process("scan", "--format", "json").redirectOutput(full).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("RT469: the answer could not be written.", "why   ");
  }

  /** Something that happens sooner or later. */
  private interface Event {
    boolean happened() throws IOException;
  }

  private static void await(Event event) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!event.happened()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
