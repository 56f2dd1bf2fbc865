package dev.retort.scanner.kept;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * How a file looks from outside.
 *
 * @param size in bytes
 * @param modified nanoseconds of the epoch
 * @param identity of the file behind the name, where the system tells it
 * @param settled whether it had not been changed for a while: then every later change shows
 */
public record Stamp(long size, long modified, String identity, boolean settled) {
  /** Longer than any file system's clock takes for a tick. */
  private static final long SETTLED_MILLIS = 2_000;

  /**
   * @param nowMillis before the file is read
   */
  public static Stamp of(BasicFileAttributes attributes, long nowMillis) {
    return new Stamp(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        String.valueOf(attributes.fileKey()),
        attributes.lastModifiedTime().toMillis() < nowMillis - SETTLED_MILLIS);
  }

  /** Whether both are of one file that seems not to have changed in between. */
  public boolean looksLike(Stamp other) {
    return size == other.size && modified == other.modified && identity.equals(other.identity);
  }

  public void write(Output out) {
    out.number(size);
    out.number(modified);
    out.text(identity);
    out.flag(settled);
  }

  public static Stamp read(Input in) {
    return new Stamp(in.number(), in.number(), in.text(), in.flag());
  }
}
