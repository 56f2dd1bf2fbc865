package dev.retort.runner;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.function.Consumer;

/** Passes on what the server says about a statement while it still runs. */
final class NoticeWatch {
  private static final int LOOK_EVERY = 200;

  private final Statement statement;
  private final Consumer<String> listener;
  private final Thread thread;
  private int heard;
  private volatile boolean over;

  NoticeWatch(Statement statement, Consumer<String> listener) {
    this.statement = statement;
    this.listener = listener;
    thread =
        new Thread(
            () -> {
              while (!over) {
                try {
                  Thread.sleep(LOOK_EVERY);
                } catch (InterruptedException e) {
                  return;
                }
                hear();
              }
            },
            "retort-notices");
    thread.setDaemon(true);
    thread.start();
  }

  /** What has come since the last look. The driver lets another thread read the chain. */
  private synchronized void hear() {
    try {
      SQLWarning warning = statement.getWarnings();
      for (int i = 0; warning != null; i++, warning = warning.getNextWarning()) {
        if (i >= heard) {
          heard++;
          listener.accept(String.valueOf(warning.getMessage()));
        }
      }
    } catch (SQLException e) {
      over = true; // the statement is gone, and its notices with it
    }
  }

  /** Ends it, with a last look. */
  void close() {
    over = true;
    thread.interrupt();
    hear();
  }
}
