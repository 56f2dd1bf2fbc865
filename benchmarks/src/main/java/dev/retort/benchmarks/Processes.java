package dev.retort.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs commands as whole processes, from start to exit. */
final class Processes {
  private final Path folder;

  /**
   * @param folder where what they print goes
   */
  Processes(Path folder) {
    this.folder = folder;
  }

  /**
   * Milliseconds of wall time.
   *
   * @throws IllegalStateException when the command fails: its time would mean nothing
   */
  double run(List<String> command) throws IOException, InterruptedException {
    File out = folder.resolve("out.txt").toFile();
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    long start = System.nanoTime();
    int exitCode = builder.start().waitFor();
    long end = System.nanoTime();
    if (exitCode != 0) {
      throw new IllegalStateException(
          "exit code %d: %s%n%s"
              .formatted(exitCode, String.join(" ", command), Files.readString(err.toPath())));
    }
    return (end - start) / 1e6;
  }

  /** What the last command printed. */
  String output() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }
}
