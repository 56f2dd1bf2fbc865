package dev.retort.runner;

import java.sql.SQLException;

/**
 * Looks, from the lock's own connection, who keeps a backend waiting while it waits: after the
 * timeout the server no longer knows.
 */
final class BlockerWatch implements AutoCloseable {
  private final Thread thread;
  private volatile String seen = "";
  private volatile String maintained = "";
  private volatile boolean over;

  BlockerWatch(RunnerLock lock, int pid) {
    thread =
        new Thread(
            () -> {
              while (!over && seen.isEmpty()) {
                try {
                  Thread.sleep(10);
                  maintained = lock.maintained(pid);
                  seen = lock.blockers(pid);
                } catch (SQLException | InterruptedException e) {
                  return;
                }
              }
            },
            "retort-blockers");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was seen; empty for nobody. */
  String seen() {
    return seen;
  }

  /** The table that the backend waits for while a vacuum or its like holds it; empty for none. */
  String maintained() {
    return maintained;
  }

  /** Waits for the last look, because the connection is not for two threads at once. */
  @Override
  public void close() {
    over = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
