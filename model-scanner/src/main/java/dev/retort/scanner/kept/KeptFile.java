package dev.retort.scanner.kept;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of a cache: replaced as a whole, or not at all. */
public final class KeptFile {
  private KeptFile() {}

  /**
   * Replaces the file. Where that cannot be done it stays as it is: the next reading takes as long
   * as this one.
   */
  public static void replace(Path place, byte[] bytes) {
    try {
      Path folder = place.toAbsolutePath().getParent();
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".gitignore"), "*\n");
      }
      // Another process may read, or write, the same file at this moment.
      Path fresh = Files.createTempFile(folder, "kept", ".tmp");
      try {
        Files.write(fresh, bytes);
        Files.move(
            fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | SecurityException e) {
      // A folder that may not be written.
    }
  }
}
