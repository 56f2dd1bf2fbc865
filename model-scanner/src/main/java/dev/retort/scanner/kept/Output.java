package dev.retort.scanner.kept;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values as bytes, each text once, for {@link Input} to read in the same order. */
public final class Output {
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private byte[] bytes = new byte[1 << 12];
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

  /** Bytes as they are. */
  public void raw(byte[] more) {
    number(more.length);
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** The texts, and then what refers to them. */
  byte[] bytes() {
    return bytes(0);
  }

  /** The same, with some room behind it. */
  byte[] bytes(int room) {
    Output head = new Output();
    head.number(texts.size());
    texts.keySet().forEach(text -> head.raw(text.getBytes(StandardCharsets.UTF_8)));
    head.reserve(size);
    System.arraycopy(bytes, 0, head.bytes, head.size, size);
    return Arrays.copyOf(head.bytes, head.size + size + room);
  }

  private void add(byte one) {
    reserve(1);
    bytes[size++] = one;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
