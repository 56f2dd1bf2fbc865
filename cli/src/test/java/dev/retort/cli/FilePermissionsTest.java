package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One builds, reviews and commits as one user; another runs what was committed. */
@UsesPostgres
class FilePermissionsTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenCanBeReadByWhomTheUserLets(TestDatabase database) throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Files.createFile(folder.resolve("plain"));
    Path directory = Files.createDirectory(folder.resolve("plain.d"));
    Cli cli = Cli.project(folder, database);
    cli.entity("Customer", "@Entity public class Customer { @Id Long id; }");
    for (List<String> command :
        List.of(
            List.of("scan"),
            List.of("revision", "--autogenerate", "-m", "x"),
            List.of("upgrade", "head"))) {
      Cli.Result result = cli.run(command.toArray(String[]::new));
      assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    try (Stream<Path> written = Files.walk(folder).filter(path -> !path.equals(folder))) {
      assertThat(written.toList())
          .anyMatch(path -> path.toString().endsWith("_x.java"))
          .anyMatch(path -> path.toString().endsWith("_x.class"))
          .anyMatch(path -> path.toString().contains("schema-of-sources"))
          .allSatisfy(
              path ->
                  assertThat(Files.getPosixFilePermissions(path))
                      .isEqualTo(
                          Files.getPosixFilePermissions(
                              Files.isDirectory(path) ? directory : file)));
    }
  }
}
