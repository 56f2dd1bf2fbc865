package dev.retort.scanner.source;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.kept.CacheKey;
import dev.retort.scanner.kept.KeptFile;
import dev.retort.scanner.kept.Output;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ChangedTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annotation processor's models as an earlier reading met them, in a file: what a compilation
 * has changed since is found by comparing.
 */
final class KeptModels {
  private static final String FORMAT = "retort models 1 ";

  private final Path file;
  private final Optional<String> key;
  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private String state = "";

  private KeptModels(Path file, Optional<String> key) {
    this.file = file;
    this.key = key.map(program -> FORMAT + program);
  }

  /**
   * @param file need not be there, and may be deleted at any time
   */
  static KeptModels read(Path file, ScanOptions options) {
    KeptModels kept = new KeptModels(file, CacheKey.of(options.classpath()));
    kept.key.ifPresent(
        key ->
            KeptFile.read(file)
                .filter(in -> in.text().equals(key))
                .ifPresent(
                    in -> {
                      kept.state = in.text();
                      for (String name : in.texts()) {
                        kept.contents.put(name, in.raw());
                      }
                    }));
    return kept;
  }

  /** A name that only these models have; empty where there are none. */
  String state() {
    return state;
  }

  /**
   * A name for other models.
   *
   * @return the name of these where they are the same; empty where nothing can be kept
   */
  String state(Map<String, byte[]> now) {
    return key.isEmpty() ? "" : isSame(now) ? state : CacheKey.newState();
  }

  private boolean isSame(Map<String, byte[]> now) {
    return List.copyOf(now.keySet()).equals(List.copyOf(contents.keySet()))
        && now.entrySet().stream()
            .allMatch(entry -> Arrays.equals(entry.getValue(), contents.get(entry.getKey())));
  }

  /**
   * The types that other models have changed, as they are in these.
   *
   * @param now the models' texts, by where they are
   * @return empty where types came or went, or more than types changed
   */
  Optional<Map<String, TypeDeclaration>> changed(Map<String, byte[]> now) {
    if (!List.copyOf(now.keySet()).equals(List.copyOf(contents.keySet()))) {
      return Optional.empty();
    }
    Map<String, TypeDeclaration> changed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : now.entrySet()) {
      Optional<List<TypeDeclaration>> before =
          ChangedTypes.before(contents.get(entry.getKey()), entry.getValue());
      if (before.isEmpty()) {
        return Optional.empty();
      }
      for (TypeDeclaration type : before.get()) {
        // A package has a name that a type may have, too.
        if (type.kind() == TypeDeclaration.Kind.PACKAGE || changed.put(type.name(), type) != null) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(changed);
  }

  /** Keeps these instead. */
  void replace(String newState, Map<String, byte[]> now) {
    key.ifPresent(
        text -> {
          Output out = new Output();
          out.text(text);
          out.text(newState);
          out.texts(new ArrayList<>(now.keySet()));
          now.values().forEach(out::raw);
          KeptFile.replace(file, out);
        });
  }
}
