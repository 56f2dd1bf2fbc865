package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints trees as {@link Json#print} says, in UTF-8: two blanks of indent, {@code \n} on every
 * platform, no line end at the end. To a stream it prints as it goes, so that a long list is never
 * in memory as a whole. Does what a mapper would without the time that one takes to set up.
 */
final class JsonText implements JsonMembers {
  /** Bytes that are kept before they go to the stream. */
  private static final int ENOUGH = 1 << 15;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final @Nullable OutputStream stream;
  private byte[] out;
  private int size;

  /** A line end, and the blanks that the next line begins with. */
  private byte[] line = ("\n" + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);

  private int indent = 1;

  /** The few keys that there are, as they are printed. */
  private final Map<String, byte[]> keys = new HashMap<>();

  /** What stands before the next member: 0 before the first of an object. */
  private char separator;

  private JsonText(@Nullable OutputStream stream) {
    this.stream = stream;
    out = new byte[stream == null ? 256 : ENOUGH + (ENOUGH >> 2)];
  }

  static String of(JsonNode node) {
    JsonText text = new JsonText(null);
    text.value(node);
    return new String(text.out, 0, text.size, StandardCharsets.UTF_8);
  }

  /** The same to a stream, of the members that are written of a value. */
  static <T> void print(T value, BiConsumer<JsonMembers, ? super T> write, OutputStream stream) {
    JsonText text = new JsonText(stream);
    text.object(value, write);
    text.flush(0);
  }

  @Override
  public void put(String key, @Nullable String value) {
    key(key);
    if (value == null) {
      add(NULL, NULL.length);
    } else {
      quote(value);
    }
  }

  @Override
  public void put(String key, boolean value) {
    key(key);
    flag(value);
  }

  @Override
  public void put(String key, long value) {
    key(key);
    plain(Long.toString(value));
  }

  @Override
  public void set(String key, JsonNode value) {
    key(key);
    value(value);
  }

  @Override
  public void texts(String key, Collection<String> values) {
    key(key);
    add('[');
    char before = 0;
    for (String value : values) {
      next(before);
      before = ',';
      quote(value);
      flush(ENOUGH);
    }
    end(before, ']');
  }

  @Override
  public <T> void object(String key, @Nullable T value, BiConsumer<JsonMembers, ? super T> write) {
    key(key);
    if (value == null) {
      add(NULL, NULL.length);
    } else {
      object(value, write);
    }
  }

  @Override
  public <T> void objects(
      String key, Collection<T> values, BiConsumer<JsonMembers, ? super T> write) {
    key(key);
    add('[');
    char before = 0;
    for (T value : values) {
      next(before);
      before = ',';
      object(value, write);
    }
    end(before, ']');
  }

  private <T> void object(T value, BiConsumer<JsonMembers, ? super T> write) {
    char outer = separator;
    separator = 0;
    add('{');
    write.accept(this, value);
    end(separator, '}');
    separator = outer;
    flush(ENOUGH);
  }

  private void key(String name) {
    next(separator);
    separator = ',';
    byte[] key = keys.get(name);
    if (key == null) {
      key = printed(name);
      keys.put(name, key);
    }
    add(key, key.length);
  }

  private void value(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT ->
          object(
              node,
              (json, each) ->
                  each.properties()
                      .forEach(member -> json.set(member.getKey(), member.getValue())));
      case ARRAY -> array(node.elements());
      case STRING -> quote(node.textValue());
      case NULL -> add(NULL, NULL.length);
      case BOOLEAN -> flag(node.booleanValue());
      case NUMBER -> plain(node.asText());
      default -> throw new IllegalArgumentException("not printed: " + node.getNodeType());
    }
    flush(ENOUGH);
  }

  private void flag(boolean value) {
    byte[] text = value ? TRUE : FALSE;
    add(text, text.length);
  }

  private static byte[] printed(String name) {
    JsonText key = new JsonText(null);
    key.quote(name);
    key.plain(": ");
    return Arrays.copyOf(key.out, key.size);
  }

  private void array(Iterator<? extends JsonNode> items) {
    add('[');
    char before = 0;
    while (items.hasNext()) {
      next(before);
      before = ',';
      value(items.next());
    }
    end(before, ']');
  }

  /** What stands before the first member of a list or object, or before another. */
  private void next(char before) {
    if (before == 0) {
      indent += 2;
      if (indent > line.length) {
        int known = line.length;
        line = Arrays.copyOf(line, known * 2);
        Arrays.fill(line, known, known * 2, (byte) ' ');
      }
    } else {
      add(before);
    }
    add(line, indent);
  }

  private void end(char before, char bracket) {
    if (before != 0) {
      indent -= 2;
      add(line, indent);
    }
    add(bracket);
  }

  private void quote(String text) {
    int length = text.length();
    reserve(length + 2);
    byte[] bytes = out;
    int at = size;
    bytes[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c > '~') {
        size = at;
        special(text, i);
        add('"');
        return;
      }
      bytes[at++] = (byte) c;
    }
    bytes[at++] = '"';
    size = at;
  }

  /** The rest of a text that does not stand for itself, which is rare. */
  private void special(String text, int from) {
    int done = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        plain(text.substring(done, i));
        escape(c);
        done = i + 1;
      }
    }
    plain(text.substring(done));
  }

  private void escape(char c) {
    int known = "\"\\\b\t\n\f\r".indexOf(c);
    add('\\');
    if (known >= 0) {
      add("\"\\btnfr".charAt(known));
    } else {
      plain(c < 0x10 ? "u000" : "u001");
      add((char) HEX[c & 0xf]);
    }
  }

  private void plain(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes, bytes.length);
  }

  private void add(char ascii) {
    reserve(1);
    out[size++] = (byte) ascii;
  }

  private void add(byte[] bytes, int length) {
    reserve(length);
    System.arraycopy(bytes, 0, out, size, length);
    size += length;
  }

  private void reserve(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(size + more, out.length * 2));
    }
  }

  /** Called between texts only: none is cut in two. */
  private void flush(int atLeast) {
    if (stream != null && size > atLeast) {
      try {
        stream.write(out, 0, size);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      size = 0;
    }
  }
}
