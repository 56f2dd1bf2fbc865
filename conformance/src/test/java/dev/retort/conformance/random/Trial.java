package dev.retort.conformance.random;

import dev.retort.conformance.Differences;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.processor.EntityProcessor;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.scanner.source.ProcessorModelReader;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sets with the annotation processor and reads them in every way. */
final class Trial implements AutoCloseable {
  /**
   * What came of a set.
   *
   * @param lines what differs from Hibernate; why it does not count where it does not
   */
  record Outcome(Kind kind, List<String> lines) {
    /** From what says nothing about Retort to what it is to be blamed for. */
    enum Kind {
      /** The sources are wrong, which a smaller set may well be. */
      NOT_COMPILED,

      /** Hibernate refuses the set. */
      NOT_BOOTED,

      EQUAL,

      /** A finding says what Retort does not understand, or cannot know, of the set. */
      REPORTED,

      DIFFERENT
    }
  }

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, null);

  Outcome of(EntitySet set) {
    try {
      Path folder = Files.createTempDirectory("entities");
      try {
        return of(set, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome of(EntitySet set, Path folder) throws IOException {
    Path sources = folder.resolve("sources");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<Path> paths = new ArrayList<>();
    for (var source : set.sources().entrySet()) {
      Path path = sources.resolve(source.getKey());
      Files.createDirectories(path.getParent());
      paths.add(Files.writeString(path, source.getValue()));
    }
    if (paths.isEmpty()) {
      return new Outcome(Outcome.Kind.NOT_COMPILED, List.of("nothing is left"));
    }
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            messages,
            files,
            null,
            List.of("-d", classes.toString(), "-nowarn", "-g:none"),
            null,
            files.getJavaFileObjectsFromPaths(paths));
    task.setProcessors(List.of(new EntityProcessor()));
    if (!task.call()) {
      return new Outcome(Outcome.Kind.NOT_COMPILED, messages.toString().lines().toList());
    }
    ScanOptions options =
        ScanOptions.defaults()
            .withNaming(set.naming())
            .withConstraintNames(set.constraintNames())
            .withProperties(set.properties())
            .withBeanValidation(set.validated() ? BeanValidation.TRUE : BeanValidation.FALSE);
    Schema expected;
    try (HibernateModel model = HibernateModel.boot(List.of(classes), options)) {
      expected = model.schema().schema();
    } catch (RetortException e) {
      return new Outcome(Outcome.Kind.NOT_BOOTED, List.of(e.getMessage() + " " + e.evidence()));
    } catch (AssertionError e) {
      // Hibernate's own, which nothing but a test enables: secondary tables, all names quoted
      return new Outcome(Outcome.Kind.NOT_BOOTED, List.of(e.toString()));
    }
    if (expected.tables().isEmpty()) {
      return new Outcome(Outcome.Kind.NOT_BOOTED, List.of("no entity is left"));
    }
    List<String> lines = new ArrayList<>();
    compare(
        "source",
        expected,
        options,
        () -> new SourceReader().read(List.of(sources), options),
        lines);
    compare(
        "class",
        expected,
        options,
        () -> new ClassModelReader().read(List.of(classes), options),
        lines);
    compare(
        "processor",
        expected,
        options,
        () -> new ProcessorModelReader().read(List.of(classes), options),
        lines);
    return new Outcome(kind(lines), lines);
  }

  private static Outcome.Kind kind(List<String> lines) {
    boolean said =
        lines.stream()
            .anyMatch(
                line ->
                    line.contains(" RT131 ")
                        && (line.contains("not understood") || line.contains("only running")));
    return lines.isEmpty()
        ? Outcome.Kind.EQUAL
        : said ? Outcome.Kind.REPORTED : Outcome.Kind.DIFFERENT;
  }

  private static void compare(
      String reader,
      Schema expected,
      ScanOptions options,
      Supplier<SourceModel> read,
      List<String> lines) {
    try {
      SourceModel model = read.get();
      ScanResult result = new SchemaMapper(options).map(model.model());
      List<String> differences = Differences.of(expected, result.schema());
      differences.forEach(line -> lines.add(reader + ": " + line));
      Stream.concat(model.findings().stream(), result.findings().stream())
          .filter(finding -> !differences.isEmpty() || isFalseAlarm(finding))
          .forEach(finding -> lines.add(reader + ": finding   " + finding));
    } catch (RuntimeException e) {
      lines.add(reader + ": " + e + " at " + e.getStackTrace()[0]);
    }
  }

  /**
   * A smaller set may well name a column that is gone: Hibernate forgives that, and says nothing.
   */
  private static boolean isFalseAlarm(Finding finding) {
    return !finding.code().equals("RT135");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
