package dev.retort.runner;

import dev.retort.finding.RetortException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A runner in a process of its own, so that it can be killed: {@code upgrade head} on a folder,
 * stopping for ever after so many round trips to the server.
 */
public final class RunnerProcess {
  private RunnerProcess() {}

  /**
   * @param args url, user, password, root of the folder, round trips before it hangs (-1: never)
   */
  public static void main(String[] args) {
    int cut = Integer.parseInt(args[4]);
    RoundTrips trips =
        new RoundTrips(
            cut,
            connection -> {
              System.out.println("CUT");
              System.out.flush();
              RunnerLock.pause(600_000);
            });
    Folder folder = new Folder(Path.of(args[3]));
    RevisionDirectory directory = folder.read();
    MigrationRunner runner =
        new MigrationRunner(
            directory,
            () -> folder.compile(directory),
            RunnerConfig.of(
                    () -> trips.watch(DriverManager.getConnection(args[0], args[1], args[2])))
                .withLocks(Duration.ofMillis(50), Duration.ofSeconds(60)));
    try {
      System.out.println("DONE " + runner.upgrade("head").applied().size());
    } catch (RetortException e) {
      System.out.println(e.render());
      System.exit(e.kind().exitCode());
    }
  }

  static Process start(dev.retort.testkit.TestDatabase database, Path root, int cut) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The cheapest start: twenty of them share a machine.
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx128m"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RunnerProcess.class.getName()));
    command.addAll(List.of(database.url(), database.user(), database.password(), root.toString()));
    command.add(Integer.toString(cut));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
