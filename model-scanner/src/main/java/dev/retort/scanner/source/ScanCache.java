package dev.retort.scanner.source;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.kept.CacheKey;
import dev.retort.scanner.kept.KeptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What earlier readings of sources found, in a file: a line for what it rests on, one with all
 * names that were asked for, one for each source file and each type, and one that ends it. A file
 * that is damaged, or rests on something else, is taken for an empty one.
 */
final class ScanCache {
  private static final String FORMAT = "retort scan cache 2";
  private static final String END = "end";

  private final Path place;
  private final @Nullable String key;
  private final Map<String, CachedFile> files = new HashMap<>();
  private final Map<String, CachedType> types = new HashMap<>();
  private String state = "";

  private ScanCache(Path place, @Nullable String key) {
    this.place = place;
    this.key = key;
  }

  /** By path. */
  Map<String, CachedFile> files() {
    return files;
  }

  /** By name. */
  Map<String, CachedType> types() {
    return types;
  }

  /** A name that only this content of the file has; empty where there is none. */
  String state() {
    return state;
  }

  static ScanCache read(Path place, ScanOptions options) {
    ScanCache cache = new ScanCache(place, CacheKey.of(options.classpath()).orElse(null));
    try {
      List<String> lines = cache.key == null ? List.of() : Files.readAllLines(place);
      if (lines.size() > 3
          && lines.get(0).equals(FORMAT + " " + cache.key)
          && lines.get(lines.size() - 1).equals(END)) {
        cache.parse(lines);
      }
    } catch (IOException | RuntimeException e) {
      cache.files.clear();
      cache.types.clear();
      cache.state = "";
    }
    return cache;
  }

  private void parse(List<String> lines) {
    state = lines.get(1);
    String[] names = lines.get(2).split("\t");
    for (String line : lines.subList(3, lines.size() - 1)) {
      String[] parts = line.split("\t", -1);
      if (parts[0].equals("file")) {
        files.put(
            parts[1],
            new CachedFile(
                parts[1], parts[2], parts[3], parts[4], words(parts[5]), words(parts[6])));
      } else {
        SortedSet<String> asked = new TreeSet<>();
        words(parts[4]).forEach(index -> asked.add(names[Integer.parseInt(index)]));
        types.put(
            parts[1], new CachedType(parts[1], parts[2], parts[3], asked, parts[5], parts[6]));
      }
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  /**
   * Replaces the file as a whole; where that cannot be done, it stays as it is.
   *
   * @return the name of the new state
   */
  String write(Collection<CachedFile> newFiles, Collection<CachedType> newTypes) {
    boolean unusual = newFiles.stream().anyMatch(f -> f.path().matches("(?s).*[\\t\\r\\n].*"));
    if (key == null || unusual) {
      return "";
    }
    String fresh =
        ProcessHandle.current().pid() + "-" + System.currentTimeMillis() + "-" + System.nanoTime();
    Map<String, Integer> names = new TreeMap<>();
    newTypes.forEach(type -> type.asked().forEach(name -> names.put(name, 0)));
    int next = 0;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      name.setValue(next++);
    }
    List<String> lines = new ArrayList<>();
    lines.add(FORMAT + " " + key);
    lines.add(fresh);
    lines.add(String.join("\t", names.keySet()));
    for (CachedFile file : newFiles) {
      lines.add(
          String.join(
              "\t",
              "file",
              file.path(),
              file.hash(),
              file.signature(),
              file.packageName(),
              String.join(" ", file.declared()),
              String.join(" ", file.annotated())));
    }
    for (CachedType type : newTypes) {
      List<String> asked = type.asked().stream().map(n -> String.valueOf(names.get(n))).toList();
      lines.add(
          String.join(
              "\t",
              "type",
              type.name(),
              type.path(),
              type.hash(),
              String.join(" ", asked),
              type.answers(),
              type.json()));
    }
    lines.add(END);
    KeptFile.replace(place, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    return fresh;
  }
}
