package dev.retort.engine.models;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.KeptScan;
import dev.retort.scanner.kept.KeptScan.Earlier;
import dev.retort.scanner.kept.KeptScan.Scanned;
import dev.retort.scanner.kept.Later;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.remap.Remapping;
import dev.retort.scanner.source.CachedReading;
import dev.retort.scanner.source.ProcessorModelReader;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.scanner.xml.MappingFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declarations of sources, or of the annotation processor's models: read when asked for. */
final class Declared {
  private final List<Path> sources;
  private final List<Path> models;
  private final ScanOptions options;
  private final Path cache;
  private @Nullable CachedReading read;
  private boolean remapped;

  /**
   * @param sources empty where the annotation processor's models are read
   */
  Declared(List<Path> sources, List<Path> models, ScanOptions options, Path cache) {
    this.sources = sources;
    this.models = models;
    this.options = options;
    this.cache = cache;
  }

  SourceModel model() {
    return read().source();
  }

  private CachedReading read() {
    CachedReading known = read;
    if (known == null) {
      known =
          models.isEmpty()
              ? new SourceReader().read(sources, options, cache.resolve("sources"))
              : new ProcessorModelReader().read(models, options, cache.resolve("models"));
      read = known;
    }
    return known;
  }

  /**
   * The declarations, mapped.
   *
   * @param earlier what they were mapped to before some sources changed
   */
  Scanned map(Optional<Earlier> earlier) {
    CachedReading reading = read();
    Later<CachedReading> keeping = keep(reading);
    Optional<ScanResult> part =
        earlier
            .filter(scanned -> !reading.since().isEmpty())
            .filter(scanned -> scanned.basis().equals(reading.since()))
            .filter(scanned -> reading.source().findings().isEmpty())
            .flatMap(scanned -> remap(reading, scanned));
    remapped = part.isPresent();
    ScanResult mapped = part.orElseGet(this::mapAll);
    keeping.get();
    return new Scanned(mapped, reading.state());
  }

  private static Later<CachedReading> keep(CachedReading reading) {
    return new Later<>(
        () -> {
          reading.keep().run();
          return reading;
        });
  }

  private Optional<ScanResult> remap(CachedReading reading, Earlier earlier) {
    return reading
        .before()
        .flatMap(
            before ->
                new Remapping(options)
                    .map(reading.source().model(), before, earlier.result().get()));
  }

  /** Whether only a part had to be mapped. */
  boolean remapped() {
    return remapped;
  }

  private ScanResult mapAll() {
    SourceModel declared = model();
    ScanResult mapped = new SchemaMapper(options).map(declared.model());
    List<Finding> findings = new ArrayList<>(declared.findings());
    findings.addAll(mapped.findings());
    return new ScanResult(mapped.schema(), findings, mapped.entities(), mapped.additions());
  }

  /** Where the mapped declarations of the last time are. */
  KeptScan kept() {
    List<Path> places = new ArrayList<>(models.isEmpty() ? MappingFiles.placesOf(sources) : models);
    places.addAll(options.classpath());
    // Of a class that a processor's model names it only counts whether it is there.
    return new KeptScan(
        cache.resolve(models.isEmpty() ? "schema-of-sources" : "schema-of-models"),
        places,
        file -> models.isEmpty() || !file.endsWith(".class"),
        options);
  }
}
