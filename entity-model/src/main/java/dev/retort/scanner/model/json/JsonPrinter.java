package dev.retort.scanner.model.json;

import java.util.List;
import java.util.Map;

/** Prints trees of maps, lists, strings, numbers and booleans, without blanks. */
final class JsonPrinter {
  private JsonPrinter() {}

  static void print(Object node, StringBuilder out) {
    if (node instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        quote(entry.getKey().toString(), out);
        out.append(':');
        print(entry.getValue(), out);
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (node instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        print(item, out);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (node instanceof String text) {
      quote(text, out);
    } else {
      out.append(node); // a whole number or a boolean
    }
  }

  /** Escapes surrogates too: a Java string may hold half a pair, UTF-8 cannot. */
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int plain = plain(text);
    out.append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (isEscaped(c)) {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** How many characters at the start need no look: nearly always all, which is what is quick. */
  private static int plain(String text) {
    int end = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '"' || c == '\\' || isEscaped(c)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isEscaped(char c) {
    return c < ' '
        || c >= 0x7f && (c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c));
  }
}
