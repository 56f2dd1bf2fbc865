package dev.retort.scanner.kept;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a sequence of texts is still the one that it was: the remainders of two
 * polynomials, and the length. Not for more than that, and not against anybody's intent: for this
 * there is {@link Digest}, which takes longer to load than what is kept takes to read.
 */
final class Fingerprint {
  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();
  private long length;

  /** Adds a text; where one ends and the next begins counts. */
  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    one.update(bytes);
    one.update(0);
    other.update(bytes);
    other.update(0);
    length += bytes.length + 1L;
    return this;
  }

  String value() {
    return Long.toHexString(one.getValue())
        + "-"
        + Long.toHexString(other.getValue())
        + "-"
        + length;
  }
}
