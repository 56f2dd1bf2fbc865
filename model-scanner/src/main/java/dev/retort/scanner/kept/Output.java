package dev.retort.scanner.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values as bytes, each text once, for {@link Input} to read in the same order. */
public final class Output {
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  /** Of one part; larger values are parts of their own. */
  private static final int PART = 1 << 13;

  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /** What is full, and what is being filled: nothing is copied to make room. */
  private final List<byte[]> parts = new ArrayList<>();

  private byte[] bytes = new byte[PART];
  private int size;

  /** Nothing yet. */
  public Output() {}

  /** Small ones take little room, whatever their sign. */
  public void number(long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((rest & ~SEVEN_BITS) != 0) {
      add((byte) (rest & SEVEN_BITS | MORE));
      rest >>>= Byte.SIZE - 1;
    }
    add((byte) rest);
  }

  public void flag(boolean value) {
    add((byte) (value ? 1 : 0));
  }

  public void text(String value) {
    Integer known = texts.get(value);
    if (known == null) {
      known = texts.size();
      texts.put(value, known);
    }
    number(known);
  }

  void constant(Enum<?> value) {
    number(value.ordinal());
  }

  <T> void orNull(@Nullable T value, Consumer<T> write) {
    flag(value != null);
    if (value != null) {
      write.accept(value);
    }
  }

  void textOrNull(@Nullable String value) {
    orNull(value, this::text);
  }

  void numberOrNull(@Nullable Long value) {
    orNull(value, this::number);
  }

  public <T> void list(Collection<T> values, Consumer<T> write) {
    number(values.size());
    for (T value : values) {
      write.accept(value);
    }
  }

  public void texts(Collection<String> values) {
    list(values, this::text);
  }

  /**
   * Bytes as they are.
   *
   * @param more not copied where they are many: they must not change
   */
  public void raw(byte[] more) {
    number(more.length);
    if (more.length > PART) {
      parts.add(Arrays.copyOf(bytes, size));
      parts.add(more);
      size = 0;
      return;
    }
    int first = Math.min(more.length, PART - size);
    System.arraycopy(more, 0, bytes, size, first);
    size += first;
    if (first < more.length) {
      nextPart();
      size = more.length - first;
      System.arraycopy(more, first, bytes, 0, size);
    }
  }

  /** The texts, and then what refers to them, in pieces. */
  List<byte[]> parts() {
    Output head = new Output();
    head.number(texts.size());
    texts.keySet().forEach(text -> head.raw(text.getBytes(StandardCharsets.UTF_8)));
    List<byte[]> all = new ArrayList<>(head.parts);
    all.add(Arrays.copyOf(head.bytes, head.size));
    all.addAll(parts);
    all.add(Arrays.copyOf(bytes, size));
    return all;
  }

  /** The same in one. */
  byte[] bytes() {
    List<byte[]> pieces = parts();
    int length = 0;
    for (byte[] piece : pieces) {
      length += piece.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }

  private void add(byte one) {
    if (size == PART) {
      nextPart();
    }
    bytes[size++] = one;
  }

  private void nextPart() {
    parts.add(bytes);
    bytes = new byte[PART];
    size = 0;
  }
}
