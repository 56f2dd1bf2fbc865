package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that holds an embedded server until its standard input ends: what the tests kill.
 * Arguments: the folder, how many seconds to wait for another holder. Prints the port, or the
 * error.
 */
final class Keeper {
  private Keeper() {}

  /** Starts it in a JVM of its own. */
  static Process start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Dpg=" + Integer.getInteger("pg", 18));
    words.add(Keeper.class.getName());
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What it printed; waits for it. */
  static String firstLine(Process process) throws IOException {
    return String.valueOf(process.inputReader().readLine());
  }

  public static void main(String[] arguments) throws IOException {
    int major = Integer.getInteger("pg", 18);
    EmbeddedOptions options =
        arguments.length == 0
            ? EmbeddedOptions.throwAway(major)
            : EmbeddedOptions.persistent(major, Path.of(arguments[0]))
                .withPatience(Duration.ofSeconds(Long.parseLong(arguments[1])));
    try (EmbeddedServer server = EmbeddedServer.start(options)) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        // Only its end matters.
      }
    } catch (dev.retort.finding.RetortException e) {
      System.out.println(e.code());
      System.err.println(e.render());
    }
  }
}
