package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.bytecode.ClassPath;
import dev.retort.scanner.xml.MappingFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Source roots and a class path, listed once and kept for any number of readings: a file is parsed
 * when the first of them needs it. What changes on disk meanwhile is not seen. For one thread.
 */
public final class SourceRoots implements AutoCloseable {
  private final List<Finding> findings = new ArrayList<>();
  private final List<SourceFile> files;
  private final MappingFiles mappings;
  private final ClassPath classPath;
  private final NameResolver names;
  private final TypeSource parsed;

  private SourceRoots(List<Path> roots, List<Path> classpath, Map<String, CachedSource> known) {
    List<SourceFile> all = SourceFiles.read(roots, known, findings);
    SourceReader.reportKotlin(all, findings);
    mappings = MappingFiles.ofSources(roots);
    files = all.stream().filter(f -> !f.isKotlin()).toList();
    classPath = new ClassPath(classpath);
    classPath.unreadable().forEach(path -> findings.add(SourceReader.unreadable(path)));
    names = new NameResolver(new SourceIndex(files, findings), new ClassFiles(classPath, findings));
    TypeReader types = new TypeReader(names);
    parsed =
        new ParsedTypes(
            names.sources(), new DeclarationReader(types, new AnnotationReader(names, types)));
  }

  /**
   * @param sourceRoots folders, or jars and zips of sources
   * @param classpath jars and class folders that the sources may refer to
   */
  public static SourceRoots open(List<Path> sourceRoots, List<Path> classpath) {
    return open(sourceRoots, classpath, Map.of());
  }

  static SourceRoots open(
      List<Path> sourceRoots, List<Path> classpath, Map<String, CachedSource> known) {
    return new SourceRoots(sourceRoots, classpath, known);
  }

  List<SourceFile> files() {
    return files;
  }

  /** The mapping files beside the sources. */
  MappingFiles mappings() {
    return mappings;
  }

  NameResolver names() {
    return names;
  }

  SourceIndex sources() {
    return names.sources();
  }

  /** The types of the files, read anew. */
  TypeSource parsed() {
    return parsed;
  }

  /** What listing and parsing found since the last call: each is reported by one reading only. */
  List<Finding> takeFindings() {
    List<Finding> taken = List.copyOf(findings);
    findings.clear();
    return taken;
  }

  @Override
  public void close() {
    classPath.close();
  }
}
