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
   * What one run took, in milliseconds.
   *
   * @param cpu user and system time of the process and of those that it started and waited for; not
   *     a number where the system does not tell
   */
  record Took(double wall, double cpu) {}

  /**
   * Runs a command.
   *
   * @throws IllegalStateException when the command fails: its time would mean nothing
   */
  Took run(List<String> command) throws IOException, InterruptedException {
    File out = folder.resolve("out.txt").toFile();
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    double cpu = cpuOfChildren();
    long start = System.nanoTime();
    int exitCode = builder.start().waitFor();
    long end = System.nanoTime();
    if (exitCode != 0) {
      throw new IllegalStateException(
          "exit code %d: %s%n%s"
              .formatted(exitCode, String.join(" ", command), Files.readString(err.toPath())));
    }
    return new Took((end - start) / 1e6, cpuOfChildren() - cpu);
  }

  /** Linux counts it for children that were waited for, in hundredths of a second. */
  private static double cpuOfChildren() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String text = Files.readString(stat);
    // Behind the name, which may hold blanks: state is field 3, cutime and cstime are 16 and 17.
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return 10.0 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
  }

  /** What the last command printed. */
  String output() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }
}
