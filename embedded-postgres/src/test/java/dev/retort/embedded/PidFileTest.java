package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path data;

  @Test
  void readsProcessPortAndStatus() throws IOException {
    Files.writeString(
        PidFile.in(data), "4711\n/data\n1760000000\n54321\n\n127.0.0.1\n  123  4\nready   \n");

    assertThat(PidFile.read(data)).contains(new PidFile(4711, 54321, "ready"));
  }

  @Test
  void unfinishedFileIsNotReady() throws IOException {
    Files.writeString(PidFile.in(data), "4711\n/data\n");

    assertThat(PidFile.read(data)).hasValueSatisfying(f -> assertThat(f.ready()).isFalse());
  }

  @Test
  void missingEmptyOrDamagedFileSaysNothing() throws IOException {
    assertThat(PidFile.read(data)).isEmpty();
    Files.writeString(PidFile.in(data), "");
    assertThat(PidFile.read(data)).isEmpty();
    Files.writeString(PidFile.in(data), "what\n");
    assertThat(PidFile.read(data)).isEmpty();
  }
}
