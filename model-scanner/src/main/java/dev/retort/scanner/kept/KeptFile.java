package dev.retort.scanner.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
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
    try {
      Path folder = place.toAbsolutePath().getParent();
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".gitignore"), "*\n");
      }
      // Another process may read, or write, the same file at this moment.
      Path fresh = folder.resolve("kept" + CacheKey.newState() + ".tmp");
      try {
        write(fresh, content.parts());
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

  private static void write(Path file, List<byte[]> parts) throws IOException {
    CRC32 crc = new CRC32();
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (byte[] part : parts) {
        crc.update(part);
        out.write(part);
      }
      byte[] sum = new byte[Integer.BYTES];
      for (int i = 0; i < sum.length; i++) {
        sum[i] = (byte) (crc.getValue() >>> i * Byte.SIZE);
      }
      out.write(sum);
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
