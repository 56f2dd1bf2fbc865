package dev.retort.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The operating system and processor, as the Maven artifacts of the binaries spell them.
 *
 * @param artifactSuffix {@code linux-amd64}, {@code darwin-arm64v8}, {@code linux-amd64-alpine}
 * @param windows whether executables end in {@code .exe}
 */
record Platform(String artifactSuffix, boolean windows) {
  static Platform current() {
    boolean musl =
        Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
            || Files.exists(Path.of("/etc/alpine-release"));
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), musl);
  }

  /** RT551 where nobody publishes binaries for it. */
  static Platform of(String os, String arch, boolean musl) {
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x64" -> "amd64";
          case "aarch64", "arm64" -> "arm64v8";
          default -> throw EmbeddedErrors.unknownPlatform(os, arch);
        };
    String name = os.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return new Platform("linux-" + processor + (musl ? "-alpine" : ""), false);
    }
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return new Platform("darwin-" + processor, false);
    }
    if (name.startsWith("windows") && processor.equals("amd64")) {
      return new Platform("windows-amd64", true);
    }
    throw EmbeddedErrors.unknownPlatform(os, arch);
  }

  String executable(String name) {
    return windows ? name + ".exe" : name;
  }
}
