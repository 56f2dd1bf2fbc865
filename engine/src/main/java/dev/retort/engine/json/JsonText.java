package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints trees as {@link Json#print} says: two blanks of indent, {@code \n} on every platform, no
 * line end at the end. To a stream it prints as it goes, so that a long list ({@link Each}) is
 * never in memory as a whole. Does what a mapper would without the time that one takes to set up.
 */
final class JsonText {
  /** Characters that are kept before they go to the stream. */
  private static final int ENOUGH = 1 << 15;

  private final StringBuilder out = new StringBuilder(ENOUGH + (ENOUGH >> 2));
  private final @Nullable OutputStream stream;
  private final StringBuilder line = new StringBuilder("\n");

  /** The few keys that there are, as they are printed. */
  private final Map<String, String> keys = new HashMap<>();

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
  }

  static String of(JsonNode node) {
    JsonText text = new JsonText(null);
    text.value(node);
    return text.out.toString();
  }

  /** The same in UTF-8. */
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
      case BOOLEAN, NUMBER, NULL -> out.append(node.asText());
      case POJO -> array(((Each<?>) ((POJONode) node).getPojo()).nodes());
      default -> throw new IllegalArgumentException("not printed: " + node.getNodeType());
    }
    flush(ENOUGH);
  }

  private void object(JsonNode node) {
    out.append('{');
    char separator = 0;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      next(separator);
      separator = ',';
      out.append(keys.computeIfAbsent(entry.getKey(), JsonText::key));
      value(entry.getValue());
    }
    end(separator, '}');
  }

  private static String key(String name) {
    JsonText key = new JsonText(null);
    key.quote(name);
    return key.out.append(": ").toString();
  }

  private void array(Iterator<? extends JsonNode> items) {
    out.append('[');
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
      line.append("  ");
    } else {
      out.append(separator);
    }
    out.append(line);
  }

  private void end(char separator, char bracket) {
    if (separator != 0) {
      line.setLength(line.length() - 2);
      out.append(line);
    }
    out.append(bracket);
  }

  private void quote(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, done, i);
        escape(c);
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text); // nearly always, and the quickest
    } else {
      out.append(text, done, text.length());
    }
    out.append('"');
  }

  private void escape(char c) {
    int known = "\"\\\b\t\n\f\r".indexOf(c);
    if (known >= 0) {
      out.append('\\').append("\"\\btnfr".charAt(known));
    } else {
      out.append(c < 0x10 ? "\\u000" : "\\u001").append("0123456789ABCDEF".charAt(c & 0xf));
    }
  }

  /** Called between texts only: none is cut in two, and no character with it. */
  private void flush(int atLeast) {
    if (stream != null && out.length() > atLeast) {
      try {
        stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.setLength(0);
    }
  }
}
