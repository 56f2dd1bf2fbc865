package dev.retort.embedded;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A PostgreSQL that can be embedded: a major version and the version of the Maven artifact that
 * carries its binaries.
 */
public record Release(int major, String version) {
  /** The one place that says which versions exist, oldest first. */
  private static final List<Release> ALL =
      List.of(
          new Release(14, "14.24.0"),
          new Release(15, "15.19.0"),
          new Release(16, "16.15.0"),
          new Release(17, "17.11.0"),
          new Release(18, "18.6.0"));

  /** All releases, oldest first. */
  public static List<Release> all() {
    return ALL;
  }

  /** The release of a major version; RT550 where there is none. */
  public static Release of(int major) {
    return ALL.stream()
        .filter(release -> release.major == major)
        .findFirst()
        .orElseThrow(() -> EmbeddedErrors.unknownMajor(major, supported()));
  }

  private static String supported() {
    return ALL.stream().map(r -> Integer.toString(r.major)).collect(Collectors.joining(", "));
  }
}
