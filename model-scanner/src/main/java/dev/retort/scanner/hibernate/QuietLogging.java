package dev.retort.scanner.hibernate;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Hibernate's log off the console while it works; what matters comes as an exception. */
final class QuietLogging {
  private QuietLogging() {}

  static <T> T quietly(Supplier<T> work) {
    // Held in variables: the log manager keeps only weak references.
    List<Logger> loggers =
        List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("SQL hibernate"));
    List<Runnable> restore =
        loggers.stream()
            .map(
                logger -> {
                  Level before = logger.getLevel();
                  return (Runnable) () -> logger.setLevel(before);
                })
            .toList();
    loggers.forEach(logger -> logger.setLevel(Level.OFF));
    try {
      return work.get();
    } finally {
      restore.forEach(Runnable::run);
    }
  }
}
