package dev.retort.cli;

import dev.retort.engine.questions.Dialog;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The world outside the process, passed in so that a test can fix it.
 *
 * @param variables environment variables
 * @param folder the working folder
 * @param revisionIds supplies ids of new revisions
 * @param dialogs opens a conversation with the person at the terminal; empty where there is none
 */
record Environment(
    Map<String, String> variables,
    Path folder,
    Clock clock,
    Supplier<String> revisionIds,
    Supplier<Optional<Dialog>> dialogs) {
  /** The real one. {@code SOURCE_DATE_EPOCH} fixes the clock, as reproducible builds do. */
  static Environment real() {
    Map<String, String> variables = System.getenv();
    String epoch = variables.get("SOURCE_DATE_EPOCH");
    return new Environment(
        variables,
        Path.of("").toAbsolutePath(),
        epoch == null ? Clock.systemUTC() : fixed(epoch),
        Environment::randomId,
        TerminalDialog::open);
  }

  private static Clock fixed(String epoch) {
    try {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT458",
          "SOURCE_DATE_EPOCH is no number of seconds: " + epoch,
          List.of(),
          "Correct the environment variable, or unset it. Nothing was touched.");
    }
  }

  /** Twelve hexadecimal digits, as Alembic's ids. */
  private static String randomId() {
    String uuid = UUID.randomUUID().toString();
    return uuid.substring(uuid.length() - 12);
  }
}
