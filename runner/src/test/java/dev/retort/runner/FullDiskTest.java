package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.finding.RetortException;
import dev.retort.runner.graph.Step;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything, Retort's own tables too, lies on a disk of a few megabytes, which is full at times.
 * Needs a Linux on which the test may mount one; elsewhere it is skipped.
 */
@UsesPostgres
class FullDiskTest {
  @TempDir Path temp;
  private Path disk;
  private boolean mounted;

  @Test
  void upgradeGoesOnWhenThereIsRoomAgain(TestDatabase whole, TestDatabase database) {
    disk = temp.resolve("disk");
    mounted = mount();
    assumeThat(mounted).as("a small file system can be mounted").isTrue();
    Folder folder =
        new Folder(temp)
            .revision(
                "aaaa1111",
                "",
                "op.createTable(table(\"users\").column(column(\"id\", \"bigint\").notNull()).column(column(\"name\", \"text\")));",
                "")
            .revision(
                "bbbb2222",
                "\"aaaa1111\"",
                """
                op.addColumn("users", column("age", "integer"));
                op.execute("INSERT INTO users SELECT i, repeat('x', 100) || i FROM generate_series(1, 10000) i");
                """,
                "")
            .revision(
                "cccc3333",
                "\"bbbb2222\"",
                """
                op.execute("UPDATE users SET age = 7 WHERE id <= 10");
                op.createIndex(index("ix_users_name").on("users").columns("name").unique().concurrently());
                op.execute("UPDATE users SET age = age + 1 WHERE id <= 10");
                """,
                "");
    folder.runner(whole).upgrade("head");
    database.execute("CREATE TABLESPACE small LOCATION '" + disk.resolve("space") + "'");
    try {
      database.execute("ALTER DATABASE " + database.name() + " SET default_tablespace = 'small'");
      folder.runner(database).upgrade("aaaa1111");

      fill(1);
      RetortException rows = refused(folder, database, RunnerListener.SILENT);
      assertThat(rows.code()).isEqualTo("RT500");
      assertThat(rows.render()).contains("No space left on device", "was rolled back");
      assertThat(database.column("SELECT id FROM retort_version")).containsExactly("aaaa1111");

      // There is room for the rows, and then not for the index.
      empty();
      RunnerListener filling =
          new RunnerListener() {
            @Override
            public void statement(Step step, String sql) {
              if (sql.contains("CONCURRENTLY")) {
                fill(0);
              }
            }
          };
      RetortException index = refused(folder, database, filling);
      assertThat(index.code()).isEqualTo("RT500");
      assertThat(index.render()).contains("No space left on device", "journalled");
      assertThat(
              database.column("SELECT indisvalid FROM pg_index WHERE indrelid = 'users'::regclass"))
          .containsExactly("f");

      empty();
      folder.runner(database).upgrade("head");
      assertThat(CatalogText.of(database)).isEqualTo(CatalogText.of(whole));
      assertThat(database.column("SELECT id FROM retort_version_journal")).isEmpty();
      assertThat(database.column("SELECT DISTINCT age FROM users WHERE id <= 10"))
          .containsExactly("8");
    } finally {
      database.close();
      whole.execute("DROP TABLESPACE small");
    }
  }

  private static RetortException refused(
      Folder folder, TestDatabase database, RunnerListener listener) {
    return catchThrowableOfType(
        RetortException.class,
        () -> folder.runner(database, java.time.Duration.ofSeconds(3), listener).upgrade("head"));
  }

  /** Fills the disk up to some 100 kB. */
  private void fill(int hundreds) {
    byte[] block = new byte[8192];
    try (var out = Files.newOutputStream(disk.resolve("filler"))) {
      while (disk.toFile().getUsableSpace() > hundreds * 100_000L) {
        out.write(block);
      }
    } catch (IOException e) {
      // That was the last of it.
    }
  }

  private void empty() {
    try {
      Files.deleteIfExists(disk.resolve("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mount() {
    try {
      Files.createDirectories(disk);
      if (!run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString())) {
        return false;
      }
      Files.createDirectories(disk.resolve("space"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterEach
  void unmount() throws IOException {
    if (mounted) {
      assertThat(run("umount", "-l", disk.toString())).isTrue();
    }
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
