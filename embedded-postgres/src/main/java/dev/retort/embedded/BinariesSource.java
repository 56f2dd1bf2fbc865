package dev.retort.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the jar with the binaries: on the class path, in the local Maven repository, else Maven is
 * asked to fetch it into that repository.
 */
final class BinariesSource {
  private final String classPath;
  private final List<Path> repositories;
  private final MavenFetch maven;

  BinariesSource(String classPath, List<Path> repositories, MavenFetch maven) {
    this.classPath = classPath;
    this.repositories = List.copyOf(repositories);
    this.maven = maven;
  }

  static BinariesSource standard() {
    List<Path> repositories =
        Stream.of(
                Optional.ofNullable(System.getProperty("maven.repo.local")).map(Path::of),
                Optional.of(Path.of(System.getProperty("user.home", "."), ".m2", "repository")))
            .flatMap(Optional::stream)
            .toList();
    // Surefire may start tests with a manifest-only jar; the real class path is in this property.
    String classPath =
        System.getProperty("surefire.test.class.path", "")
            + File.pathSeparator
            + System.getProperty("java.class.path", "");
    return new BinariesSource(classPath, repositories, MavenFetch.standard());
  }

  /** The jar; RT552 where it cannot be had. */
  Path find(BinariesArtifact artifact) {
    return onClassPath(artifact)
        .or(() -> inRepository(artifact))
        .orElseGet(() -> maven.fetch(artifact));
  }

  private Optional<Path> onClassPath(BinariesArtifact artifact) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(classPath)
        .filter(entry -> entry.endsWith(artifact.jarName()))
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }

  private Optional<Path> inRepository(BinariesArtifact artifact) {
    return repositories.stream().map(artifact::in).filter(Files::isReadable).findFirst();
  }
}
