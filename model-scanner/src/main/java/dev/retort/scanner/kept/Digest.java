package dev.retort.scanner.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of a sequence of texts, 32 hexadecimal digits. */
public final class Digest {
  private static final int LENGTH = 16;

  private final MessageDigest digest;

  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String of(String text) {
    return new Digest().add(text).value();
  }

  /** Adds a text; where one ends and the next begins counts. */
  public Digest add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Ends it. */
  public String value() {
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }
}
