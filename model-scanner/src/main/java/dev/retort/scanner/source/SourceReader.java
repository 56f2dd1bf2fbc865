package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.EntityModel;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the entity model from Java sources, without compiling them. What the sources refer to may
 * also be class files on {@link ScanOptions#classpath()}; a type that is in both is read from
 * source.
 */
public final class SourceReader {
  /** A file without such text declares nothing managed: the annotation must be imported. */
  static final Pattern PERSISTENCE =
      Pattern.compile("(?:jakarta|javax)\\s*\\.\\s*persistence|org\\s*\\.\\s*hibernate");

  /** Creates a reader without state. */
  public SourceReader() {}

  /**
   * @param sourceRoots folders, or jars and zips of sources
   */
  public SourceModel read(List<Path> sourceRoots, ScanOptions options) {
    try (SourceRoots roots = SourceRoots.open(sourceRoots, options.classpath())) {
      return read(roots, options);
    }
  }

  /**
   * As {@link #read(List, ScanOptions)}, but what has not changed since an earlier reading is taken
   * from a file, which is written anew where something has.
   *
   * @param cache need not be there, and may be deleted at any time; where it cannot be written,
   *     nothing is kept
   */
  public CachedReading read(List<Path> sourceRoots, ScanOptions options, Path cache) {
    ScanCache earlier = ScanCache.read(cache, options);
    try (SourceRoots roots =
        SourceRoots.open(sourceRoots, options.classpath(), earlier.sources())) {
      List<Finding> listed = roots.takeFindings();
      CachedTypes types = new CachedTypes(roots.parsed(), roots.sources(), roots.files(), earlier);
      List<Finding> findings = new ArrayList<>();
      EntityModel model = new SourceScan(roots, types, options, findings).run();
      if (roots.takeFindings().isEmpty()) {
        findings.addAll(listed);
        boolean mapped = !roots.mappings().resources().isEmpty();
        boolean writes = types.isToBeWritten();
        String state = writes ? earlier.newState() : earlier.state();
        return new CachedReading(
            new SourceModel(model, findings),
            earlier.state(),
            state,
            mapped ? Optional.empty() : types.before(),
            () -> {
              if (writes) {
                types.write(state);
              }
            });
      }
    }
    // What parses badly or is declared twice depends on what is parsed, and in which order.
    return CachedReading.of(read(sourceRoots, options));
  }

  /**
   * As {@link #read(List, ScanOptions)}, with what earlier readings have already parsed.
   *
   * @param options its class path is not looked at: the roots have theirs
   */
  public SourceModel read(SourceRoots roots, ScanOptions options) {
    List<Finding> findings = new ArrayList<>();
    EntityModel model = new SourceScan(roots, roots.parsed(), options, findings).run();
    findings.addAll(roots.takeFindings());
    return new SourceModel(model, findings);
  }

  static Finding unreadable(Path path) {
    return SourceFindings.UNREADABLE.on(
        path, Origin.UNKNOWN, path + " on the class path is neither a folder nor a jar");
  }

  static void reportKotlin(List<SourceFile> files, List<Finding> findings) {
    List<SourceFile> kotlin =
        files.stream().filter(f -> f.isKotlin() && PERSISTENCE.matcher(f.text()).find()).toList();
    if (!kotlin.isEmpty()) {
      findings.add(
          SourceFindings.KOTLIN.on(
              kotlin.get(0).path(),
              Origin.of(kotlin.get(0).name(), 1),
              "%d Kotlin file(s) with persistence code were not read, %s first"
                  .formatted(kotlin.size(), kotlin.get(0).name())));
    }
  }
}
