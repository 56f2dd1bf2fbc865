package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder of this user for what can be recreated: what {@code RETORT_CACHE} names, else the
 * platform's usual place, else a folder of the user's own among the temporary files.
 */
final class UserCache {
  private UserCache() {}

  static Path folder() {
    String chosen = System.getProperty("retort.cache", System.getenv("RETORT_CACHE"));
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    Path usual = usual();
    if (isUsable(usual)) {
      return usual;
    }
    String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_.-]", "_");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "retort-cache-" + user);
    try {
      return own(temporary);
    } catch (IOException e) {
      throw EmbeddedErrors.cannotUnpack("the Maven artifact", temporary.toString(), e);
    }
  }

  private static Path usual() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String named = System.getenv(os.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    if (named != null && !named.isBlank()) {
      return Path.of(named, "retort");
    }
    return os.startsWith("mac")
        ? Path.of(home, "Library", "Caches", "retort")
        : Path.of(home, ".cache", "retort");
  }

  private static boolean isUsable(Path folder) {
    try {
      return folder.isAbsolute() && Files.isWritable(Files.createDirectories(folder));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Programs are run from here, and anybody can make a folder of that name among temporary files.
   */
  private static Path own(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path probe = Files.createTempFile("retort", "");
    try {
      if (!Files.getOwner(folder).equals(Files.getOwner(probe))) {
        throw new IOException(folder + " belongs to another user");
      }
      return folder;
    } finally {
      Files.delete(probe);
    }
  }
}
