package dev.retort.processor;

import dev.retort.scanner.model.json.ModelFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac with the processor.
 *
 * @param output the class folder
 * @param messages what javac said, notes included
 */
record Compilation(Path output, boolean success, List<String> messages) {
  static Compilation of(Path output, List<Path> files, List<String> options) {
    return of(output, files, options, List.of(), List.of(new EntityProcessor()));
  }

  /**
   * @param classPath before the test's own
   */
  static Compilation of(
      Path output,
      List<Path> files,
      List<String> options,
      List<Path> classPath,
      List<Processor> processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-cp"));
    StringBuilder path = new StringBuilder();
    classPath.forEach(entry -> path.append(entry).append(File.pathSeparator));
    all.add(path + apis());
    all.addAll(options);
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      Files.createDirectories(output);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compilation(
          output,
          success,
          diagnostics.getDiagnostics().stream().map(Compilation::message).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The persistence APIs only: what a user's project would have, without the tests' classes. */
  static String apis() {
    return classPath(
        entry -> entry.replace('\\', '/').matches(".*\\.jar|.*/annotations/target/classes/?"));
  }

  /** What a user puts on the processor path: the processor and what it depends on. */
  static String processorPath() {
    return classPath(
        entry ->
            entry
                .replace('\\', '/')
                .matches(".*/(model-processor|entity-model|schema-model)/target/classes/?"));
  }

  private static String classPath(Predicate<String> wanted) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String message(Diagnostic<?> diagnostic) {
    String place =
        diagnostic.getSource() instanceof JavaFileObject file
            ? Path.of(file.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + " "
            : "";
    return diagnostic.getKind() + ": " + place + diagnostic.getMessage(Locale.ROOT);
  }

  Path model() {
    return output.resolve(ModelFile.PATH);
  }

  String json() {
    try {
      return Files.readString(model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a source file below a folder, where its package belongs. */
  static Path source(Path root, String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
