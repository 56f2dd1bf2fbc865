package dev.retort.scanner.source;

import dev.retort.scanner.kept.Digest;
import dev.retort.scanner.kept.Stamp;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Declarations of earlier readings where nothing that they rest on has changed, and anew where it
 * has. A declaration rests on its file's text and on what the sources answered to the names that it
 * mentions; what does not change a file's {@link Signatures signature} changes no other file's
 * declarations.
 */
final class CachedTypes implements TypeSource {
  private static final String PACKAGE_INFO = ".package-info";

  private final TypeSource parsed;
  private final SourceIndex sources;
  private final List<SourceFile> all;
  private final ScanCache earlier;
  private final Map<String, Optional<CachedFile>> files = new TreeMap<>();
  private final Map<String, CachedType> types = new TreeMap<>();
  private final Map<String, Optional<TypeDeclaration>> found = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, TypeDeclaration> before = new TreeMap<>();
  private boolean comparable = true;
  private final boolean sameAnswers;
  private boolean changed;

  CachedTypes(TypeSource parsed, SourceIndex sources, List<SourceFile> all, ScanCache earlier) {
    this.parsed = parsed;
    this.sources = sources;
    this.all = all;
    this.earlier = earlier;
    sameAnswers = wouldAllAnswerTheSame();
  }

  /** Whether the sources answer to every name what they answered when the cache was written. */
  private boolean wouldAllAnswerTheSame() {
    if (all.size() != earlier.sources().size()) {
      return false;
    }
    Iterator<CachedSource> then = earlier.sources().values().iterator();
    for (SourceFile file : all) {
      CachedSource source = then.next();
      if (!file.path().equals(source.path())) {
        return false;
      }
      CachedFile before = earlier.files().get(file.path());
      boolean same =
          file.isUnchanged()
              || file.facts().mentioned().equals(source.facts().mentioned())
                  && (before == null
                      || file(file)
                          .map(now -> now.signature().equals(before.signature()))
                          .orElse(false));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<String> annotatedTypes(SourceFile file) {
    return file(file).map(CachedFile::annotated).orElse(List.of());
  }

  @Override
  public @Nullable String packageOf(SourceFile file) {
    return file.isPackageInfo() ? file(file).map(CachedFile::packageName).orElse(null) : null;
  }

  @Override
  public @Nullable TypeDeclaration find(String binaryName) {
    return remembered(binaryName, () -> parsed.find(binaryName));
  }

  @Override
  public @Nullable TypeDeclaration findPackage(String packageName) {
    return remembered(packageName + PACKAGE_INFO, () -> parsed.findPackage(packageName));
  }

  @Override
  public boolean declares(String binaryName) {
    List<SourceFile> candidates = sources.candidates(SourceIndex.topLevel(binaryName));
    for (SourceFile candidate : candidates) {
      Optional<CachedFile> file = file(candidate);
      if (file.isEmpty()) {
        return parsed.declares(binaryName); // a file that does not parse
      }
      if (file.get().declared().contains(binaryName)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something else than before is to be kept for the next reading. */
  boolean isToBeWritten() {
    return changed || types.size() != earlier.types().size() || !sourcesAreKept();
  }

  /**
   * Keeps what was used for the next reading.
   *
   * @param state a name for it
   */
  void write(String state) {
    if (sameAnswers) { // files that nobody had to ask again
      earlier.files().forEach((path, file) -> files.putIfAbsent(path, Optional.of(file)));
    }
    List<CachedSource> met = new ArrayList<>();
    for (SourceFile file : all) {
      Stamp stamp = file.stamp();
      if (stamp != null) {
        met.add(new CachedSource(file.path(), stamp, file.facts()));
      }
    }
    earlier.write(
        state, met, files.values().stream().flatMap(Optional::stream).toList(), types.values());
  }

  private boolean sourcesAreKept() {
    return all.stream()
        .allMatch(
            file -> {
              CachedSource kept = earlier.sources().get(file.path());
              return file.stamp() == null || kept != null && kept.stamp().equals(file.stamp());
            });
  }

  /** The types that were read anew, as they were; empty where some were not known. */
  Optional<Map<String, TypeDeclaration>> before() {
    return comparable ? Optional.of(before) : Optional.empty();
  }

  private @Nullable TypeDeclaration remembered(
      String name, Supplier<@Nullable TypeDeclaration> reading) {
    Optional<TypeDeclaration> known = found.get(name);
    if (known == null) {
      known = Optional.ofNullable(read(name, reading));
      found.put(name, known);
    }
    return known.orElse(null);
  }

  private @Nullable TypeDeclaration read(String name, Supplier<@Nullable TypeDeclaration> reading) {
    List<SourceFile> candidates = sources.candidates(SourceIndex.topLevel(name));
    if (candidates.isEmpty()) {
      return null;
    }
    CachedType cached = earlier.types().get(name);
    if (cached != null && holds(cached, candidates)) {
      types.put(name, cached);
      return cached.declaration();
    }
    sources.lookups().begin();
    TypeDeclaration type = reading.get();
    remember(name, cached, type);
    Lookups.Asked asked = sources.lookups().end();
    if (type != null && !asked.circular()) {
      keep(name, type, List.copyOf(asked.names()), candidates);
    }
    return type;
  }

  private void remember(String name, @Nullable CachedType cached, @Nullable TypeDeclaration type) {
    if (cached != null && type != null) {
      before.put(name, cached.declaration());
    } else if (type != null || cached != null) {
      comparable = false;
    }
  }

  private void keep(
      String name, TypeDeclaration type, List<String> asked, List<SourceFile> candidates) {
    for (SourceFile candidate : candidates) {
      Optional<CachedFile> file = file(candidate);
      boolean declares =
          file.isPresent()
              && (file.get().declared().contains(name)
                  || name.equals(file.get().packageName() + PACKAGE_INFO));
      if (declares) {
        changed = true;
        types.put(
            name,
            new CachedType(name, candidate.path(), hash(candidate), asked, answers(asked), type));
        return;
      }
    }
  }

  private boolean holds(CachedType cached, List<SourceFile> candidates) {
    return candidates.stream()
            .anyMatch(file -> file.path().equals(cached.path()) && hash(file).equals(cached.hash()))
        && (sameAnswers || answers(cached.asked()).equals(cached.answers()));
  }

  private String answers(List<String> asked) {
    Digest digest = new Digest();
    asked.forEach(name -> digest.add(answers.computeIfAbsent(name, this::answer)));
    return digest.value();
  }

  /** Which files may declare the name, and what each shows of itself. */
  private String answer(String topLevelName) {
    StringBuilder answer = new StringBuilder(topLevelName);
    for (SourceFile candidate : sources.candidates(topLevelName)) {
      answer
          .append('\n')
          .append(candidate.path())
          .append('\n')
          .append(file(candidate).map(CachedFile::signature).orElse("does not parse"));
    }
    return answer.toString();
  }

  /** Empty for a file that does not parse. */
  private Optional<CachedFile> file(SourceFile file) {
    Optional<CachedFile> known = files.get(file.path());
    if (known == null) {
      CachedFile cached = earlier.files().get(file.path());
      if (cached != null && cached.hash().equals(hash(file))) {
        known = Optional.of(cached);
      } else {
        changed = true;
        known = sources.parse(file).map(this::describe);
      }
      files.put(file.path(), known);
    }
    return known;
  }

  private CachedFile describe(SourceUnit unit) {
    return new CachedFile(
        unit.file().path(),
        hash(unit.file()),
        Signatures.of(unit),
        unit.packageName(),
        unit.types().stream().map(SourceType::name).toList(),
        parsed.annotatedTypes(unit.file()));
  }

  private static String hash(SourceFile file) {
    return file.facts().hash();
  }
}
