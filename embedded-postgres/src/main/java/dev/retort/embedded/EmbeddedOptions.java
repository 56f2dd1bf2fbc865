package dev.retort.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What server to start.
 *
 * @param major 14 to 18
 * @param dataDir where the data stays, {@code .retort/pg18}; the lock and the log stand beside it.
 *     Null for a server whose data is thrown away with it, and which trades all durability for
 *     speed
 * @param patience how long to wait for another command that uses the same data
 * @param notice is told, in one sentence, what takes long: waiting, creating, recovering
 */
public record EmbeddedOptions(
    int major, @Nullable Path dataDir, Duration patience, Consumer<String> notice) {
  /** How long a second command waits for the first unless told otherwise. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

  /** A server for tests: starts empty, leaves nothing. */
  public static EmbeddedOptions throwAway(int major) {
    return new EmbeddedOptions(major, null, DEFAULT_PATIENCE, text -> {});
  }

  /**
   * A server whose data stays.
   *
   * @param folder {@code .retort}; the data goes into {@code pgNN} below it
   */
  public static EmbeddedOptions persistent(int major, Path folder) {
    return new EmbeddedOptions(major, folder.resolve("pg" + major), DEFAULT_PATIENCE, text -> {});
  }

  public EmbeddedOptions withPatience(Duration duration) {
    return new EmbeddedOptions(major, dataDir, duration, notice);
  }

  public EmbeddedOptions withNotice(Consumer<String> consumer) {
    return new EmbeddedOptions(major, dataDir, patience, consumer);
  }

  Optional<Path> data() {
    return Optional.ofNullable(dataDir);
  }
}
