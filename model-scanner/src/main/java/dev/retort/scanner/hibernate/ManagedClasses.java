package dev.retort.scanner.hibernate;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.source.SourceFindings;
import dev.retort.scanner.xml.MappingFiles;
import dev.retort.scanner.xml.OldFormat;
import dev.retort.scanner.xml.UnitSettings;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The managed classes in folders and jars, found by their annotations without loading them.
 *
 * @param classes binary names of entities, embeddables, mapped superclasses and converters, sorted
 * @param packages names of packages with annotations of their own, sorted
 * @param mappings {@code META-INF/orm.xml}, the files that {@code persistence.xml} names and those
 *     of the old format
 */
record ManagedClasses(
    List<String> classes, List<String> packages, List<URL> mappings, List<Finding> findings) {

  /** Reads every path; {@code options} narrows down what counts. */
  static ManagedClasses find(List<Path> paths, ScanOptions options) {
    MappingFiles files = MappingFiles.of(paths);
    Search search = new Search(options, files);
    search.findings.addAll(files.findings());
    UnitSettings.compare(files, options, search.findings::add);
    paths.forEach(path -> search.visit(path, false));
    options.classpath().forEach(path -> search.visit(path, true));
    search.requireAll();
    return new ManagedClasses(
        List.copyOf(search.classes),
        List.copyOf(search.packages),
        List.copyOf(search.mappings),
        List.copyOf(search.findings));
  }

  private static final class Search {
    private final ScanOptions options;
    private final MappingFiles files;
    private final Set<MappingFiles.Resource> mapped;
    private final SortedSet<String> classes = new TreeSet<>();
    private final SortedSet<String> packages = new TreeSet<>();
    private final List<URL> mappings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Search(ScanOptions options, MappingFiles files) {
      this.options = options;
      this.files = files;
      this.mapped =
          Stream.concat(
                  files.resources().stream(), files.oldFormat().stream().map(OldFormat::resource))
              .collect(Collectors.toSet());
    }

    void visit(Path path, boolean library) {
      if (!Files.exists(path)) {
        throw new RetortException(
            ErrorKind.USAGE,
            HibernateFindings.MISSING,
            "there is no " + path + ".",
            List.of(),
            "Compile the models, or correct models.hibernate and models.classpath.");
      }
      if (library && options.classes().isEmpty()) {
        return; // Hibernate loads from it what the classes refer to; the rest is not registered
      }
      try {
        if (Files.isDirectory(path)) {
          visitTree(path, path, library);
        } else {
          try (FileSystem jar = FileSystems.newFileSystem(path)) {
            visitTree(jar.getPath("/"), path, library);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path, e);
      }
    }

    private void visitTree(Path root, Path named, boolean library) throws IOException {
      List<Path> files;
      try (Stream<Path> tree = Files.walk(root)) {
        files = tree.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class")
            && !name.startsWith("META-INF/")
            && !name.endsWith("module-info.class")) {
          add(read(file, name), library);
        } else if (mapped.contains(new MappingFiles.Resource(named, name))) {
          mappings.add(url(named, file));
        }
      }
    }

    /** A damaged file, or one of a Java version to come, must not stop the rest. */
    private @Nullable ClassAnnotations read(Path file, String name) throws IOException {
      try (InputStream bytes = Files.newInputStream(file)) {
        return ClassAnnotations.read(bytes);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // what ASM throws
        findings.add(
            SourceFindings.BAD_CLASS_FILE.on(
                name,
                Origin.of(file.getFileName().toString(), 0),
                "the class file " + name + " cannot be read: " + e.getMessage()));
        return null;
      }
    }

    private static URL url(Path named, Path file) throws MalformedURLException {
      return file.getFileSystem().equals(named.getFileSystem())
          ? file.toUri().toURL()
          : java.net.URI.create("jar:" + named.toUri() + "!" + file).toURL();
    }

    private void add(@Nullable ClassAnnotations found, boolean library) {
      if (found == null || !wanted(found.name(), library)) {
        return;
      }
      if (found.isPackage()) {
        if (!library) {
          packages.add(found.packageName());
        }
      } else if (found.isManaged()
          && (!library || named(found.name()))
          && (!files.onlyListed()
              || named(found.name())
              || files.listed().contains(found.name()))) {
        classes.add(found.name());
      } else if (found.isOutdated() && !library) {
        findings.add(
            HibernateFindings.RT183.on(
                found.name(),
                Origin.of(found.sourceFile(), 0),
                "the class has annotations of javax.persistence, which this Hibernate ignores."));
      }
    }

    private boolean wanted(String name, boolean library) {
      boolean inPackages =
          options.packages().isEmpty()
              || library
              || options.packages().stream().anyMatch(p -> name.startsWith(p + "."));
      boolean inClasses =
          options.classes().isEmpty() || named(name) || name.endsWith(".package-info");
      return inPackages && inClasses;
    }

    private boolean named(String name) {
      return options.classes().contains(name);
    }

    private void requireAll() {
      List<String> missing =
          options.classes().stream().filter(name -> !classes.contains(name)).sorted().toList();
      if (!missing.isEmpty()) {
        throw new RetortException(
            ErrorKind.USAGE,
            HibernateFindings.MISSING,
            "models.classes names what is no managed class in models.hibernate or"
                + " models.classpath.",
            missing,
            "Give binary names (Outer$Nested) of classes with @Entity, @Embeddable,"
                + " @MappedSuperclass or @Converter.");
      }
    }
  }
}
