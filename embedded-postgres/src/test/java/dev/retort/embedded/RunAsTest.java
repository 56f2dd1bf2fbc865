package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAsTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path folder;

  @Test
  void ordinaryUserNeedsNoPrefix() throws IOException {
    assumeThat(me()).isNotZero();

    assertThat(RunAs.find(SHELL, folder, folder.resolve("data")))
        .isEqualTo(new RunAs(List.of(), OptionalInt.empty()));
  }

  @Test
  void rootBecomesAnotherUserEvenBelowAClosedFolder() throws IOException {
    assumeThat(me()).isZero();
    Path closed =
        Files.createDirectory(
            folder.resolve("closed"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    RunAs way = RunAs.find(SHELL, closed, closed.resolve("data"));

    Command.Result result =
        Command.of(way.command(List.of("id", "-u"))).run(Duration.ofSeconds(10));
    assertThat(Integer.parseInt(result.lines().get(0))).isNotZero();
  }

  @Test
  void rootRunsTheServerAsTheUserWhoOwnsTheData() throws IOException {
    assumeThat(me()).isZero();
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setAttribute(data, "unix:uid", 4711);

    assertThat(RunAs.find(SHELL, folder, data).owner()).hasValue(4711);
  }

  @Test
  void readsAccounts() {
    assertThat(Account.parse("postgres:x:101:104:admin,,,:/var/lib/postgresql:/bin/bash"))
        .contains(new Account("postgres", 101, 104));
    assertThat(Account.parse("+::::::")).isEmpty();
    assertThat(Account.parse("")).isEmpty();
  }

  private int me() throws IOException {
    return RunAs.ownerOf(folder).orElse(1);
  }
}
