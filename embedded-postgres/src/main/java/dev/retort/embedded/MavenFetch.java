package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks Maven to fetch one artifact, so that mirrors, proxies and offline rules are the user's. */
final class MavenFetch {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

  private final List<String> homes;
  private final String name;

  /**
   * @param homes folders in which Maven may live
   * @param name of the program, in a home's {@code bin} or else on the path
   */
  MavenFetch(List<String> homes, String name) {
    this.homes = List.copyOf(homes);
    this.name = name;
  }

  static MavenFetch standard() {
    List<String> homes =
        Stream.of(
                System.getProperty("maven.home"),
                System.getenv("MAVEN_HOME"),
                System.getenv("M2_HOME"))
            .flatMap(home -> Optional.ofNullable(home).stream())
            .filter(home -> !home.isBlank())
            .toList();
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new MavenFetch(homes, windows ? "mvn.cmd" : "mvn");
  }

  /** The jar in a temporary folder; RT552 with Maven's own words where it cannot be had. */
  Path fetch(BinariesArtifact artifact) {
    try {
      Path folder = Files.createTempDirectory("retort-binaries");
      Command.Result result =
          Command.of(
                  executable(),
                  "-q",
                  "-B",
                  GOAL,
                  "-Dartifact=" + artifact.coordinates(),
                  "-DoutputDirectory=" + folder,
                  "-Dmdep.useBaseVersion=true")
              .in(folder)
              .withLocalRepository(System.getProperty("maven.repo.local"))
              .run(PATIENCE);
      Path jar = folder.resolve(artifact.jarName());
      if (result.exitCode() != 0 || !Files.isReadable(jar)) {
        throw EmbeddedErrors.noBinaries(artifact.coordinates(), result.lastLines(6), null);
      }
      jar.toFile().deleteOnExit();
      return jar;
    } catch (IOException e) {
      throw EmbeddedErrors.noBinaries(
          artifact.coordinates(), List.of("reason     " + EmbeddedErrors.reason(e)), e);
    }
  }

  private String executable() {
    return homes.stream()
        .map(home -> Path.of(home, "bin", name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(name);
  }
}
