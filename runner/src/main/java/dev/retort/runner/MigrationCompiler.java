package dev.retort.runner;

import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Compiles the migrations folder and loads its classes. Class files are kept under the hash of all
 * that went into them, so that an unchanged folder is never compiled twice.
 */
public final class MigrationCompiler {
  private final Path cache;
  private final List<Path> classPath;

  /**
   * @param cache where compiled classes are kept; safe to delete
   * @param classPath what migrations may use besides Retort's own API
   */
  public MigrationCompiler(Path cache, List<Path> classPath) {
    this.cache = cache;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * Compiles where needed.
   *
   * @throws RetortException RT501 with every error of the compiler
   */
  public MigrationLoader compile(RevisionDirectory directory) {
    TreeMap<Path, String> sources = new TreeMap<>(directory.helpers());
    directory.files().stream()
        .filter(file -> !SqlRevision.isOne(file.source()))
        .forEach(file -> sources.put(file.path(), file.source()));
    StringBuilder all = new StringBuilder(System.getProperty("java.version"));
    sources.forEach((path, text) -> all.append('\0').append(path).append('\0').append(text));
    for (Path entry : compilePath()) {
      all.append('\0').append(entry).append(stamp(entry));
    }
    Path kept = cache.resolve(Checksums.sha256(all.toString()).substring(0, 32));
    try {
      Path classes = compiled(sources, kept);
      List<URL> urls = new ArrayList<>();
      urls.add(classes.toUri().toURL());
      for (Path entry : classPath) {
        urls.add(entry.toUri().toURL());
      }
      ClassLoader loader =
          new URLClassLoader(urls.toArray(URL[]::new), Migration.class.getClassLoader());
      return file ->
          SqlRevision.isOne(file.source()) ? SqlRevision.of(file) : ClassInstances.of(loader, file);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw RunnerErrors.usage(
          RunnerErrors.DOES_NOT_COMPILE,
          "the compiled migrations cannot be kept.",
          List.of("folder   " + cache, "reason   " + RunnerErrors.oneLine(e)),
          "Make the folder, or the one for temporary files, writable. Nothing was applied.");
    }
  }

  /** Compiles into the cache; where nothing can be kept there, into a folder that goes away. */
  private Path compiled(TreeMap<Path, String> sources, Path kept) throws IOException {
    if (Files.isDirectory(kept)) {
      boolean readable = Files.isReadable(kept) && Files.isExecutable(kept);
      return readable ? kept : passing(sources); // another user's
    }
    Path fresh = cache.resolve("new-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    try {
      Files.createDirectories(cache);
      Files.createDirectory(fresh); // no temporary one, which only its owner may read
    } catch (IOException e) {
      return passing(sources);
    }
    try {
      compile(sources, fresh);
      publish(fresh, kept);
      return kept;
    } finally {
      delete(fresh);
    }
  }

  private Path passing(TreeMap<Path, String> sources) throws IOException {
    Path passing = Files.createTempDirectory("retort-classes-");
    compile(sources, passing);
    deleteOnExit(passing);
    return passing;
  }

  /** Classes are loaded when they are needed, which may be at any time until then. */
  private static void deleteOnExit(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.forEach(path -> path.toFile().deleteOnExit()); // the last first
    }
  }

  private void compile(TreeMap<Path, String> sources, Path target) {
    if (sources.isEmpty()) {
      return;
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<SourceObject> objects = new ArrayList<>();
    sources.forEach((path, text) -> objects.add(new SourceObject(path, text)));
    String path =
        compilePath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of(
            "-proc:none",
            "-g",
            "-nowarn",
            "-Xmaxerrs",
            "1000",
            "-implicit:none",
            "-d",
            target.toString(),
            "-cp",
            path);
    boolean done = Javac.tool().getTask(null, null, problems, options, null, objects).call();
    if (!done) {
      throw RunnerErrors.usage(
          RunnerErrors.DOES_NOT_COMPILE,
          "the migrations folder does not compile.",
          problems.getDiagnostics().stream()
              .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
              .map(Javac::describe)
              .toList(),
          "Correct the sources. Nothing was applied.");
    }
  }

  /** Retort's own API, from wherever it was loaded, then what the configuration names. */
  private List<Path> compilePath() {
    Set<Path> path = new LinkedHashSet<>();
    for (Class<?> type : List.of(Migration.class, RetortException.class)) {
      try {
        path.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    path.addAll(classPath);
    return List.copyOf(path);
  }

  private static String stamp(Path entry) {
    try {
      return Files.isRegularFile(entry)
          ? Files.size(entry) + "@" + Files.getLastModifiedTime(entry).toMillis()
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Another process may have been faster; its result is the same. */
  private static void publish(Path fresh, Path classes) throws IOException {
    try {
      Files.move(fresh, classes, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(classes)) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.sorted(Comparator.reverseOrder())
            .forEach(
                path -> {
                  try {
                    Files.deleteIfExists(path);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
    }
  }
}
