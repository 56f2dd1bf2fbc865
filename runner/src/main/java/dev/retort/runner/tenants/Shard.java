package dev.retort.runner.tenants;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One worker's part of the tenants. Which part a tenant is in depends on its name and the number of
 * parts only, so workers need not know of each other.
 *
 * @param number from 1
 */
public record Shard(int number, int count) {
  /** Every tenant. */
  public static final Shard ALL = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(number + "/" + count);
    }
  }

  /**
   * Reads {@code 2/5}, the second of five.
   *
   * @throws RetortException RT513
   */
  public static Shard parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      int count = Integer.parseInt(matcher.group(2));
      if (number >= 1 && number <= count) {
        return new Shard(number, count);
      }
    }
    throw new RetortException(
        ErrorKind.USAGE,
        TenantErrors.BAD_SHARD,
        "there is no shard " + text + ".",
        List.of(),
        "Give --shard i/n with i from 1 to n: 1/4, 2/4, 3/4 and 4/4 for four workers. Nothing was touched.");
  }

  /** Whether a tenant is in this part. */
  public boolean contains(String tenant) {
    return Math.floorMod(hash(tenant), (long) count) == number - 1;
  }

  /** The same on every machine, in every release: a worker of another version must agree. */
  private static long hash(String tenant) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(tenant.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
