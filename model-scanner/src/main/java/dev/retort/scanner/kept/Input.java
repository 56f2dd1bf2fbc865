package dev.retort.scanner.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Output} wrote. Bytes that it did not write make a {@link RuntimeException} of some
 * kind, or other values: who may meet such bytes has a checksum.
 */
public final class Input {
  private static final int SEVEN_BITS = 0x7f;

  private final byte[] bytes;
  private final String[] texts;
  private int next;

  public Input(byte[] bytes) {
    this.bytes = bytes;
    texts = new String[(int) number()];
    for (int i = 0; i < texts.length; i++) {
      int length = (int) number();
      texts[i] = new String(bytes, next, length, StandardCharsets.UTF_8);
      next += length;
    }
  }

  public long number() {
    long value = 0;
    int shift = 0;
    byte one;
    do {
      one = bytes[next++];
      value |= (long) (one & SEVEN_BITS) << shift;
      shift += Byte.SIZE - 1;
    } while (one < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  public boolean flag() {
    return bytes[next++] != 0;
  }

  public String text() {
    return texts[(int) number()];
  }

  <E extends Enum<E>> E constant(E[] constants) {
    return constants[(int) number()];
  }

  <T> @Nullable T orNull(Supplier<T> read) {
    return flag() ? read.get() : null;
  }

  @Nullable String textOrNull() {
    return flag() ? text() : null;
  }

  @Nullable Long numberOrNull() {
    return flag() ? number() : null;
  }

  public <T> List<T> list(Supplier<T> read) {
    int size = (int) number();
    if (size == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.get());
    }
    return values;
  }

  public List<String> texts() {
    return list(this::text);
  }

  /** Bytes as they are. */
  public byte[] raw() {
    int length = (int) number();
    byte[] part = Arrays.copyOfRange(bytes, next, next + length);
    next += length;
    return part;
  }

  public boolean atEnd() {
    return next == bytes.length;
  }
}
