package dev.retort.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The world outside the process, passed in so that a test can fix it.
 *
 * @param variables environment variables
 * @param folder the working folder
 * @param revisionIds supplies ids of new revisions
 */
record Environment(
    Map<String, String> variables, Path folder, Clock clock, Supplier<String> revisionIds) {
  /** The real one. {@code SOURCE_DATE_EPOCH} fixes the clock, as reproducible builds do. */
  static Environment real() {
    Map<String, String> variables = System.getenv();
    String epoch = variables.get("SOURCE_DATE_EPOCH");
    Clock clock =
        epoch == null
            ? Clock.systemUTC()
            : Clock.fixed(
                java.time.Instant.ofEpochSecond(Long.parseLong(epoch)), java.time.ZoneOffset.UTC);
    return new Environment(variables, Path.of("").toAbsolutePath(), clock, Environment::randomId);
  }

  /** Twelve hexadecimal digits, as Alembic's ids. */
  private static String randomId() {
    String uuid = UUID.randomUUID().toString();
    return uuid.substring(uuid.length() - 12);
  }
}
