package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that holds an embedded server until its standard input ends: what the tests kill.
 * Arguments: the folder, how many seconds to wait for another holder. Prints the port, or the
 * error.
 */
final class Keeper {
  private Keeper() {}

  public static void main(String[] arguments) throws IOException {
    EmbeddedOptions options =
        EmbeddedOptions.persistent(Integer.getInteger("pg", 18), Path.of(arguments[0]))
            .withPatience(Duration.ofSeconds(Long.parseLong(arguments[1])));
    try (EmbeddedServer server = EmbeddedServer.start(options)) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        // Only its end matters.
      }
    } catch (dev.retort.finding.RetortException e) {
      System.out.println(e.code());
    }
  }
}
