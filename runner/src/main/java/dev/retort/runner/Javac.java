package dev.retort.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The running JDK's compiler. */
final class Javac {
  private Javac() {}

  static JavaCompiler tool() {
    JavaCompiler tool = ToolProvider.getSystemJavaCompiler();
    if (tool == null) {
      throw RunnerErrors.usage(
          RunnerErrors.DOES_NOT_COMPILE,
          "this Java has no compiler, and migrations are Java sources.",
          List.of("java.home   " + System.getProperty("java.home")),
          "Run Retort with a JDK (17 or newer), not a JRE. Nothing was applied.");
    }
    return tool;
  }

  /** {@code file:line:column: message}, and the source line where there is one. */
  static String describe(Diagnostic<? extends JavaFileObject> problem) {
    String message = problem.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", " | ");
    JavaFileObject source = problem.getSource();
    if (source == null) {
      return message;
    }
    String[] lines = text(source).split("\\R", -1);
    int line = (int) problem.getLineNumber();
    String text = line > 0 && line <= lines.length ? "   >   " + lines[line - 1].strip() : "";
    return Path.of(source.toUri())
        + ":"
        + line
        + ":"
        + problem.getColumnNumber()
        + ": "
        + message
        + text;
  }

  private static String text(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
