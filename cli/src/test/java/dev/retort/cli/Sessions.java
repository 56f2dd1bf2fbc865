package dev.retort.cli;

import dev.retort.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;

/** Other sessions on a test's database: waited for, ended. */
final class Sessions {
  private Sessions() {}

  private static String running(TestDatabase database, String text) {
    return "FROM pg_stat_activity WHERE datname = '"
        + database.name()
        + "' AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%"
        + text
        + "%'";
  }

  /** Waits until a statement with this text runs. */
  static void await(TestDatabase database, String text) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while ("0".equals(database.value("SELECT count(*) " + running(database, text)))) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("nobody runs " + text);
      }
      Thread.sleep(50);
    }
  }

  /** Ends the sessions that run it, as a server does that is shut down. */
  static void terminate(TestDatabase database, String text) {
    database.rows("SELECT pg_terminate_backend(pid) " + running(database, text));
  }
}
