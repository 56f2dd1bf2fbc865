package dev.retort.scanner.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from the front, value by value: what {@link JsonPrinter} prints, with blanks anywhere.
 * Neither {@code null} nor fractions: the format has none. Every method throws a {@link
 * MalformedJsonException} that names the line where something else comes.
 */
final class JsonReader {
  /** Deeper than any annotation nests, far from the end of the stack. */
  private static final int DEEPEST = 200;

  /** As many digits as no long has. */
  private static final int SURELY_LONG = 19;

  /** How many words are remembered; one that finds its place taken takes it over. */
  private static final int WORDS = 1024;

  /** What an item of a list that is written in lines begins with. */
  private static final byte[] LINE = ",\n{".getBytes(StandardCharsets.US_ASCII);

  private final byte[] json;

  /** Where the list ends that was cut in two; the text's length for one that was not. */
  private final int cut;

  private int at;
  private int depth;

  /** Whether nothing was read yet of what was opened last. */
  private boolean first;

  private final @Nullable String[] words = new String[WORDS];

  /** Where each of them stood. */
  private final int[] places = new int[WORDS];

  /**
   * @param json in UTF-8
   */
  JsonReader(byte[] json) {
    this(json, json.length, 0);
  }

  private JsonReader(byte[] json, int cut, int at) {
    this.json = json;
    this.cut = cut;
    this.at = at;
  }

  /**
   * Goes on behind the middle of an array that was just entered and has each item on a line.
   *
   * @return a reader of the items before that, which has entered the array; empty where there is no
   *     such line, and nothing has changed
   */
  Optional<JsonReader> cutLines() {
    for (int i = at + (json.length - at) / 2; i < json.length - LINE.length; i++) {
      if (Arrays.equals(json, i, i + LINE.length, LINE, 0, LINE.length)) {
        JsonReader front = new JsonReader(json, i, at);
        front.depth = depth;
        front.first = true;
        at = i + 1;
        return Optional.of(front);
      }
    }
    return Optional.empty();
  }

  /** Enters an object. */
  void object() {
    open('{', "an object");
  }

  /** Enters an array. */
  void array() {
    open('[', "an array");
  }

  /** The next key of an object, before its value; null at the end, which is then left. */
  @Nullable String key() {
    if (!more('}')) {
      return null;
    }
    String key = word();
    take(':', "':'");
    return key;
  }

  /** Whether the array has another item; at the end it is left. */
  boolean item() {
    if (at > cut) {
      throw malformed("an item on a line");
    }
    return at != cut && more(']');
  }

  /** The first character of the next value, which stays. */
  char next() {
    while (at < json.length && json[at] <= ' ') {
      byte blank = json[at];
      if (blank != ' ' && blank != '\n' && blank != '\r' && blank != '\t') {
        break;
      }
      at++;
    }
    if (at >= json.length) {
      throw malformed("more");
    }
    return (char) json[at];
  }

  /** A string. */
  String text() {
    int start = start();
    int all = 0;
    byte b;
    for (b = byteAt(start); b != '"' && b != '\\'; b = byteAt(at)) {
      all |= b;
      at++;
    }
    return b == '"' ? string(start, at++, all >= 0) : escaped(start);
  }

  /** A string that occurs often, such as a name: mostly the same object for the same text. */
  String word() {
    int start = start();
    int hash = 0;
    int all = 0;
    byte b;
    for (b = byteAt(start); b != '"' && b != '\\'; b = byteAt(at)) {
      hash = 31 * hash + b;
      all |= b;
      at++;
    }
    if (b != '"') {
      return escaped(start);
    }
    int end = at++;
    int slot = (hash ^ hash >>> 16) & WORDS - 1;
    String known = words[slot];
    int place = places[slot];
    if (known != null
        && known.length() == end - start
        && Arrays.equals(json, start, end, json, place, place + end - start)) {
      return known;
    }
    String word = string(start, end, all >= 0);
    if (all >= 0) { // as long as its bytes
      words[slot] = word;
      places[slot] = start;
    }
    return word;
  }

  /** A whole number. */
  long number() {
    next();
    int start = at;
    long value = 0;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      value = value * 10 + json[at++] - '0';
    }
    if (at > start && at - start < SURELY_LONG && !(at < json.length && isNumeric(json[at]))) {
      return value; // a line, nearly always
    }
    while (at < json.length && isNumeric(json[at])) {
      at++;
    }
    try {
      return Long.parseLong(string(start, at, true));
    } catch (NumberFormatException e) {
      at = start;
      throw malformed("a whole number");
    }
  }

  boolean flag() {
    String word = next() == 't' ? "true" : "false";
    int end = at + word.length();
    if (end > json.length || !string(at, end, true).equals(word)) {
      throw malformed("true or false");
    }
    at = end;
    return word.equals("true");
  }

  /** Passes over whatever comes. */
  void skip() {
    switch (next()) {
      case '{' -> {
        object();
        while (key() != null) {
          skip();
        }
      }
      case '[' -> {
        array();
        while (item()) {
          skip();
        }
      }
      case '"' -> text();
      case 't', 'f' -> flag();
      default -> number();
    }
  }

  /** Demands that nothing follows. */
  void end() {
    int last = json.length;
    while (last > at && json[last - 1] <= ' ' && json[last - 1] > 0) {
      last--;
    }
    if (at < last) {
      next();
      throw malformed("the end");
    }
  }

  MalformedJsonException malformed(String expected) {
    String before = string(0, Math.min(at, json.length), false);
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new MalformedJsonException(
        "line " + line + ", column " + column + ": " + expected + " was expected");
  }

  private void open(char bracket, String name) {
    take(bracket, name);
    if (++depth > DEEPEST) {
      throw malformed("less nesting");
    }
    first = true;
  }

  private boolean more(char end) {
    if (next() == end) {
      at++;
      depth--;
      first = false;
      return false;
    }
    if (!first) {
      take(',', "','");
    }
    first = false;
    return true;
  }

  private void take(char expected, String name) {
    if (next() != expected) {
      throw malformed(name);
    }
    at++;
  }

  /** Steps behind the quotation mark. */
  private int start() {
    take('"', "a text");
    return at;
  }

  private byte byteAt(int index) {
    if (index >= json.length) {
      throw malformed("more");
    }
    return json[index];
  }

  private String string(int from, int to, boolean ascii) {
    return new String(
        json, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private String escaped(int start) {
    StringBuilder out = new StringBuilder();
    int plain = start;
    for (byte b = byteAt(at); b != '"'; b = byteAt(at)) {
      if (b == '\\') {
        out.append(string(plain, at, false));
        at++;
        out.append(escape());
        plain = at;
      } else {
        at++;
      }
    }
    return out.append(string(plain, at++, false)).toString();
  }

  private char escape() {
    byte b = byteAt(at++);
    return switch (b) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> (char) b;
      case 'u' -> unicode();
      default -> throw malformed("an escape");
    };
  }

  private char unicode() {
    int end = at + 4;
    try {
      byteAt(end);
      char c = (char) Integer.parseInt(string(at, end, true), 16);
      at = end;
      return c;
    } catch (NumberFormatException e) {
      throw malformed("four hexadecimal digits");
    }
  }

  private static boolean isNumeric(byte b) {
    return b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
  }
}
