package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample application, as its README and the first page of the project use it. */
class ShopSampleTest {
  private static final Path SHOP = Path.of("..", "samples", "shop");
  private static final String MIGRATIONS = "src/main/java/db/migrations";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHOP)) {
      for (Path file : files.sorted().toList()) {
        Path name = SHOP.relativize(file);
        if (name.startsWith("target") || name.startsWith(".retort")) {
          continue;
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(folder.resolve(name));
        } else {
          Files.copy(file, folder.resolve(name));
        }
      }
    }
    cli = new Cli(folder);
  }

  private Result succeeds(String... args) {
    Result result = run(args);
    assertThat(result.exitCode()).as(List.of(args) + "\n" + result).isZero();
    return result;
  }

  /** With the server version that the build was asked to test. */
  private Result run(String... args) {
    String[] all =
        Stream.concat(
                Stream.of("--url", "embedded:" + System.getProperty("pg", "18")), Stream.of(args))
            .toArray(String[]::new);
    return cli.run(all);
  }

  private Path autogenerate() throws IOException {
    succeeds(
        "revision",
        "--autogenerate",
        "--against",
        "migrations",
        "-m",
        "wishlists and loyalty points",
        "--rev-id",
        "ab12cd34ef56");
    try (Stream<Path> files = Files.list(folder.resolve(MIGRATIONS))) {
      return files
          .filter(file -> file.toString().contains("ab12cd34ef56"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void entitiesBecomeARevisionThatLeadsThereAndBack() throws IOException {
    Path revision = autogenerate();
    Result verified = succeeds("verify");
    assertThat(verified.out())
        .contains("ab12cd34ef56  upgrade ok, downgrade ok, upgrade again ok", "models: equal");

    byte[] written = Files.readAllBytes(revision);
    String empty = succeeds("introspect", "--format", "json").out();
    assertThat(empty).contains("\"tables\": []");

    succeeds("upgrade", "head");
    succeeds("check");
    String full = succeeds("introspect", "--format", "json").out();
    succeeds("downgrade", "base");
    assertThat(succeeds("introspect", "--format", "json").out()).isEqualTo(empty);
    succeeds("upgrade", "head");
    assertThat(succeeds("introspect", "--format", "json").out()).isEqualTo(full);

    Files.delete(revision);
    assertThat(Files.readAllBytes(autogenerate())).isEqualTo(written);
  }
}
