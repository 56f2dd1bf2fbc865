package dev.retort.codegen;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Text as Java source wants it. */
final class JavaText {
  private JavaText() {}

  /** A string literal. What a reader or a compiler would not take for itself is escaped. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  /** Literals as arguments. */
  static String literals(Collection<String> texts) {
    return texts.stream().map(JavaText::literal).collect(Collectors.joining(", "));
  }

  /** The same with braces, for annotations: one text stands alone. */
  static String array(List<String> texts) {
    return texts.size() == 1 ? literal(texts.get(0)) : "{" + literals(texts) + "}";
  }

  /** A whole number as an argument of type long. */
  static String number(long value) {
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE ? "" + value : value + "L";
  }

  /** Text within a line comment: a backslash would be the compiler's business even there. */
  static String comment(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r') {
                out.append(' ');
              } else if (c == '\\') {
                out.append("\\\\");
              } else if (isPlain(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("U+%04X".formatted(c));
              }
            });
    return out.toString();
  }

  /** Text within a documentation comment. */
  static String javadoc(String text) {
    return comment(text.replace("\\", "&#92;")).replace("*/", "*&#47;").replace("@", "&#64;");
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isPlain(c)) {
          out.appendCodePoint(c);
        } else if (c < 0x20) {
          out.append("\\%03o".formatted(c));
        } else {
          for (char unit : Character.toChars(c)) {
            out.append("\\u%04x".formatted((int) unit));
          }
        }
      }
    }
  }

  /** Whether a character shows itself: no control, no direction mark, no half of a pair. */
  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED;
  }
}
