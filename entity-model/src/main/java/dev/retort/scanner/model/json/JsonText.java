package dev.retort.scanner.model.json;

import java.nio.charset.StandardCharsets;

/**
 * JSON under construction, without blanks. It runs in javac, where all code is cold: nothing is
 * built but the text.
 */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(1 << 12);

  /** Text that is JSON already. */
  JsonText raw(String json) {
    out.append(json);
    return this;
  }

  JsonText number(long number) {
    out.append(number);
    return this;
  }

  /** Escapes surrogates too: a Java string may hold half a pair, UTF-8 cannot. */
  JsonText string(String text) {
    out.append('"');
    int length = text.length();
    int plain = 0;
    while (plain < length && !isEscaped(text.charAt(plain))) {
      plain++;
    }
    if (plain == length) {
      out.append(text); // nearly always
    } else {
      out.append(text, 0, plain);
      for (int i = plain; i < length; i++) {
        character(text.charAt(i));
      }
    }
    out.append('"');
    return this;
  }

  private void character(char c) {
    if (!isEscaped(c)) {
      out.append(c);
    } else if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 0xf));
      }
    }
  }

  private static boolean isEscaped(char c) {
    return c < ' '
        || c == '"'
        || c == '\\'
        || c >= 0x7f && (c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c));
  }

  /** What was written since it was last taken. */
  byte[] take() {
    byte[] text = out.toString().getBytes(StandardCharsets.UTF_8);
    out.setLength(0);
    return text;
  }
}
