package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Java expression, as far as migrations use them: a literal, a name, or a chain of names and
 * calls.
 *
 * @param parts in order, joined by dots; a literal is one part without arguments
 * @param literal whether it is a string literal
 */
record JavaExpression(List<Part> parts, boolean literal) {

  /**
   * @param arguments null where the name is not called
   */
  record Part(String name, @Nullable List<JavaExpression> arguments) {}

  /** Null when the text is anything else. */
  static @Nullable JavaExpression parse(String text) {
    Parser parser = new Parser(text.strip());
    JavaExpression expression = parser.expression();
    return parser.failed || parser.at < parser.text.length() ? null : expression;
  }

  /** On one line. */
  String flat() {
    StringBuilder out = new StringBuilder();
    flat(out);
    return out.toString();
  }

  private void flat(StringBuilder out) {
    String dot = "";
    for (Part part : parts) {
      out.append(dot).append(part.name());
      dot = ".";
      if (part.arguments() != null) {
        out.append('(');
        String comma = "";
        for (JavaExpression argument : part.arguments()) {
          out.append(comma);
          argument.flat(out);
          comma = ", ";
        }
        out.append(')');
      }
    }
  }

  private static final class Parser {
    private static final Pattern NAME = Pattern.compile("-?\\w+");
    private final String text;
    private int at;
    private boolean failed;

    Parser(String text) {
      this.text = text;
    }

    JavaExpression expression() {
      blanks();
      if (peek() == '"') {
        return new JavaExpression(List.of(new Part(string(), null)), true);
      }
      List<Part> parts = new ArrayList<>();
      do {
        parts.add(part());
        blanks();
      } while (!failed && take('.'));
      return new JavaExpression(List.copyOf(parts), false);
    }

    private Part part() {
      blanks();
      Matcher name = NAME.matcher(text).region(at, text.length());
      if (!name.lookingAt()) {
        failed = true;
        return new Part("", null);
      }
      at = name.end();
      blanks();
      if (!take('(')) {
        return new Part(name.group(), null);
      }
      List<JavaExpression> arguments = new ArrayList<>();
      blanks();
      if (!take(')')) {
        do {
          arguments.add(expression());
          blanks();
        } while (!failed && take(','));
        failed |= !take(')');
      }
      return new Part(name.group(), List.copyOf(arguments));
    }

    private String string() {
      int start = at++;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
      failed |= at > text.length();
      return text.substring(start, Math.min(at, text.length()));
    }

    private void blanks() {
      while (Character.isWhitespace(peek())) {
        at++;
      }
    }

    private boolean take(char c) {
      if (peek() != c) {
        return false;
      }
      at++;
      return true;
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }
  }
}
