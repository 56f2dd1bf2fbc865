package dev.retort.scanner.kept;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file of a cache: bytes and their checksum, replaced as a whole or not at all. */
public final class KeptFile {
  private KeptFile() {}

  /** What was written; empty where there is nothing, or something damaged. */
  public static Optional<Input> read(Path place) {
    try {
      if (!Files.isRegularFile(place)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(place);
      int length = bytes.length - Integer.BYTES;
      if (length < 0 || checksum(bytes, length) != stored(bytes, length)) {
        return Optional.empty();
      }
      return Optional.of(new Input(bytes));
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the file. Where that cannot be done it stays as it is: the next reading takes as long
   * as this one.
   */
  public static void replace(Path place, Output content) {
    byte[] bytes = content.bytes(Integer.BYTES);
    int length = bytes.length - Integer.BYTES;
    int sum = checksum(bytes, length);
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[length + i] = (byte) (sum >>> i * Byte.SIZE);
    }
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

  private static int checksum(byte[] content, int length) {
    CRC32 crc = new CRC32();
    crc.update(content, 0, length);
    return (int) crc.getValue();
  }

  private static int stored(byte[] bytes, int from) {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value |= (bytes[from + i] & 0xff) << i * Byte.SIZE;
    }
    return value;
  }
}
