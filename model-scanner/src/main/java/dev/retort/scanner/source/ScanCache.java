package dev.retort.scanner.source;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.kept.CacheKey;
import dev.retort.scanner.kept.Input;
import dev.retort.scanner.kept.KeptFile;
import dev.retort.scanner.kept.Output;
import dev.retort.scanner.kept.Stamp;
import dev.retort.scanner.kept.TypeDecoder;
import dev.retort.scanner.kept.TypeEncoder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier readings of sources found, in a file: what it rests on, the source files, what those
 * show that were parsed, and types. A file that is damaged, or rests on something else, is taken
 * for an empty one.
 */
final class ScanCache {
  private static final String FORMAT = "retort scan cache 3 ";

  private final Path place;
  private final @Nullable String key;
  private final Map<String, CachedSource> sources = new LinkedHashMap<>();
  private final Map<String, CachedFile> files = new LinkedHashMap<>();
  private final Map<String, CachedType> types = new LinkedHashMap<>();
  private String state = "";

  private ScanCache(Path place, @Nullable String key) {
    this.place = place;
    this.key = key;
  }

  /** All source files by path, in the order in which they were listed. */
  Map<String, CachedSource> sources() {
    return sources;
  }

  /** Those that were parsed, by path. */
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
    if (cache.key != null) {
      KeptFile.read(place)
          .filter(in -> in.text().equals(FORMAT + cache.key))
          .ifPresent(cache::parse);
    }
    return cache;
  }

  private void parse(Input in) {
    state = in.text();
    TypeDecoder declarations = new TypeDecoder(in);
    in.list(
            () ->
                new CachedSource(
                    in.text(), Stamp.read(in), new SourceFacts(in.text(), in.texts(), in.flag())))
        .forEach(source -> sources.put(source.path(), source));
    in.list(
            () ->
                new CachedFile(in.text(), in.text(), in.text(), in.text(), in.texts(), in.texts()))
        .forEach(file -> files.put(file.path(), file));
    in.list(
            () ->
                new CachedType(
                    in.text(), in.text(), in.text(), in.texts(), in.text(), declarations.read()))
        .forEach(type -> types.put(type.name(), type));
  }

  /** A name for a new state; empty where nothing can be kept. */
  String newState() {
    return key == null ? "" : CacheKey.newState();
  }

  /** Replaces the file as a whole; where that cannot be done, it stays as it is. */
  void write(
      String fresh,
      Collection<CachedSource> newSources,
      Collection<CachedFile> newFiles,
      Collection<CachedType> newTypes) {
    if (key == null) {
      return;
    }
    Output out = new Output();
    TypeEncoder declarations = new TypeEncoder(out);
    out.text(FORMAT + key);
    out.text(fresh);
    out.list(
        newSources,
        source -> {
          out.text(source.path());
          source.stamp().write(out);
          out.text(source.facts().hash());
          out.texts(source.facts().mentioned());
          out.flag(source.facts().mayBeManaged());
        });
    out.list(
        newFiles,
        file -> {
          out.text(file.path());
          out.text(file.hash());
          out.text(file.signature());
          out.text(file.packageName());
          out.texts(file.declared());
          out.texts(file.annotated());
        });
    out.list(
        newTypes,
        type -> {
          out.text(type.name());
          out.text(type.path());
          out.text(type.hash());
          out.texts(type.asked());
          out.text(type.answers());
          declarations.write(type.declaration());
        });
    KeptFile.replace(place, out);
  }
}
