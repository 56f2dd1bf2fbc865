package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import org.junit.jupiter.api.Test;

class PlatformTest {
  @Test
  void spellsPlatformsAsTheArtifactsDo() {
    assertThat(Platform.of("Linux", "amd64", false).artifactSuffix()).isEqualTo("linux-amd64");
    assertThat(Platform.of("Linux", "amd64", true).artifactSuffix())
        .isEqualTo("linux-amd64-alpine");
    assertThat(Platform.of("Linux", "aarch64", false).artifactSuffix()).isEqualTo("linux-arm64v8");
    assertThat(Platform.of("Mac OS X", "aarch64", false).artifactSuffix())
        .isEqualTo("darwin-arm64v8");
    assertThat(Platform.of("Mac OS X", "x86_64", false).artifactSuffix()).isEqualTo("darwin-amd64");
    assertThat(Platform.of("Windows 11", "amd64", false).executable("postgres"))
        .isEqualTo("postgres.exe");
  }

  @Test
  void unknownPlatformIsRT551() {
    assertThatThrownBy(() -> Platform.of("Linux", "s390x", false))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT551"));
  }
}
