package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints trees as {@link Json#print} says, in UTF-8: two blanks of indent, {@code \n} on every
 * platform, no line end at the end. To a stream it prints as it goes, so that a long list ({@link
 * Each}) is never in memory as a whole. Does what a mapper would without the time that one takes to
 * set up.
 */
final class JsonText {
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

  /** What becomes a list of nodes, one node at a time, when it is printed. */
  record Each<T>(Collection<T> items, Function<? super T, ? extends JsonNode> write) {
    JsonNode node() {
      return new POJONode(this);
    }

    private Iterator<? extends JsonNode> nodes() {
      return items.stream().map(write).iterator();
    }
  }

  private JsonText(@Nullable OutputStream stream) {
    this.stream = stream;
    out = new byte[stream == null ? 256 : ENOUGH + (ENOUGH >> 2)];
  }

  static String of(JsonNode node) {
    JsonText text = new JsonText(null);
    text.value(node);
    return new String(text.out, 0, text.size, StandardCharsets.UTF_8);
  }

  /** The same to a stream. */
  static void print(JsonNode node, OutputStream stream) {
    JsonText text = new JsonText(stream);
    text.value(node);
    text.flush(0);
  }

  private void value(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node.elements());
      case STRING -> quote(node.textValue());
      case NULL -> add(NULL, NULL.length);
      case BOOLEAN -> add(node.booleanValue() ? TRUE : FALSE, node.booleanValue() ? 4 : 5);
      case NUMBER -> plain(node.asText());
      case POJO -> array(((Each<?>) ((POJONode) node).getPojo()).nodes());
      default -> throw new IllegalArgumentException("not printed: " + node.getNodeType());
    }
    flush(ENOUGH);
  }

  private void object(JsonNode node) {
    add('{');
    char separator = 0;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      next(separator);
      separator = ',';
      byte[] key = keys.get(entry.getKey());
      if (key == null) {
        key = key(entry.getKey());
        keys.put(entry.getKey(), key);
      }
      add(key, key.length);
      value(entry.getValue());
    }
    end(separator, '}');
  }

  private static byte[] key(String name) {
    JsonText key = new JsonText(null);
    key.quote(name);
    key.plain(": ");
    return Arrays.copyOf(key.out, key.size);
  }

  private void array(Iterator<? extends JsonNode> items) {
    add('[');
    char separator = 0;
    while (items.hasNext()) {
      next(separator);
      separator = ',';
      value(items.next());
    }
    end(separator, ']');
  }

  /** What stands before the first member of a list or object, or before another. */
  private void next(char separator) {
    if (separator == 0) {
      indent += 2;
      if (indent > line.length) {
        int known = line.length;
        line = Arrays.copyOf(line, known * 2);
        Arrays.fill(line, known, known * 2, (byte) ' ');
      }
    } else {
      add(separator);
    }
    add(line, indent);
  }

  private void end(char separator, char bracket) {
    if (separator != 0) {
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
