package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks a Java statement that is too long for its line: arguments go to lines of their own, and so
 * do chained calls, as google-java-format would have it. What it cannot read, such as what a user's
 * own template wrote by hand, it leaves as it is.
 */
final class JavaLayout {
  private final int width;

  JavaLayout(int width) {
    this.width = width;
  }

  /** The statement over as many lines as it takes, the first one indented like the others. */
  String format(String statement, int indent) {
    String text = statement.strip();
    if (text.endsWith(";")) {
      JavaExpression expression = JavaExpression.parse(text.substring(0, text.length() - 1));
      if (expression != null) {
        return " ".repeat(indent) + lay(expression, indent, indent, 1) + ";";
      }
    }
    return text.lines()
        .map(line -> line.isBlank() ? "" : " ".repeat(indent) + line)
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param column where the expression begins
   * @param indent of the line that it begins in
   * @param after how many characters follow on the last line
   */
  private String lay(JavaExpression expression, int column, int indent, int after) {
    String flat = expression.flat();
    if (column + flat.length() + after <= width && !flat.contains("\\n")) {
      return flat;
    }
    if (expression.literal()) {
      return breakLiteral(flat, column, indent, after);
    }
    List<JavaExpression.Part> parts = expression.parts();
    StringBuilder out = new StringBuilder();
    // "op.addColumn(…)" and the first call of a chain stand together.
    boolean receiver = parts.get(0).arguments() == null;
    int together = receiver ? 2 : 1;
    for (int i = 0; i < parts.size(); i++) {
      JavaExpression.Part part = parts.get(i);
      String head = (i == 0 ? "" : ".") + part.name();
      int partIndent = i < together ? indent : indent + 4;
      if (i >= together) {
        out.append('\n').append(" ".repeat(partIndent));
      }
      int start = i >= together ? partIndent : i == 0 ? column : column + out.length();
      out.append(head);
      if (part.arguments() != null) {
        int tail = i == parts.size() - 1 ? after : 0;
        out.append(arguments(part.arguments(), start + head.length(), partIndent, tail));
      }
    }
    return out.toString();
  }

  private String arguments(List<JavaExpression> arguments, int column, int indent, int after) {
    String flat = arguments.stream().map(JavaExpression::flat).collect(Collectors.joining(", "));
    if (column + flat.length() + 2 + after <= width && !flat.contains("\\n")) {
      return "(" + flat + ")";
    }
    int inner = indent + 4;
    if (inner + flat.length() + 1 + after <= width && !flat.contains("\\n")) {
      return "(\n" + " ".repeat(inner) + flat + ")";
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      int tail = i == arguments.size() - 1 ? after + 1 : 1;
      lines.add(" ".repeat(inner) + lay(arguments.get(i), inner, inner, tail));
    }
    return "(\n" + String.join(",\n", lines) + ")";
  }

  /** A literal in pieces, broken after its line ends and between words. */
  private String breakLiteral(String flat, int column, int indent, int after) {
    List<String> pieces = new ArrayList<>();
    String body = flat.substring(1, flat.length() - 1);
    int room = Math.max(30, width - column - 4 - 4 - after);
    int from = 0;
    while (from < body.length()) {
      int to = breakAt(body, from, room);
      pieces.add('"' + body.substring(from, to) + '"');
      from = to;
    }
    return String.join("\n" + " ".repeat(Math.max(indent, column) + 4) + "+ ", pieces);
  }

  private static int breakAt(String body, int from, int room) {
    int last = from;
    for (int i = from; i < body.length(); ) {
      int size = 1;
      if (body.charAt(i) == '\\') {
        size = escape(body, i);
        if (body.charAt(i + 1) == 'n') {
          return i + size;
        }
      }
      if (i + size - from > room && last > from) {
        return last;
      }
      i += size;
      if (body.charAt(i - 1) == ' ') {
        last = i;
      }
    }
    return body.length();
  }

  private static int escape(String body, int at) {
    char c = body.charAt(at + 1);
    return c == 'u' ? 6 : c >= '0' && c <= '7' ? 4 : 2;
  }
}
