package dev.retort.engine.models;

import dev.retort.engine.config.ModelsConfig;
import dev.retort.engine.config.RetortConfig;
import dev.retort.engine.objects.ObjectFiles;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.kept.KeptScan;
import dev.retort.scanner.mapping.SchemaMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the models with the reader that the configuration names, and hides what the object filter
 * hides.
 */
public final class ModelsReader {
  private ModelsReader() {}

  /**
   * The wanted schema.
   *
   * @throws RetortException RT459 when a configured folder does not exist, RT110 to RT112 when the
   *     annotation processor's model cannot be read
   */
  public static ScanResult read(RetortConfig config) {
    try (ReadModels models = readModels(config)) {
      return models.scan();
    }
  }

  /** The same, with what is needed to tell which difference is Hibernate's own doing. */
  public static ReadModels readModels(RetortConfig config) {
    ModelsConfig models = config.models();
    ScanOptions options =
        new ScanOptions(
            models.naming(),
            models.provider(),
            models.constraintNames(),
            config.database().defaultSchema(),
            models.packages(),
            models.classes(),
            existing("models.classpath", models.classpath()),
            models.beanValidation(),
            models.properties());
    if (!models.hibernate().isEmpty()) {
      List<Path> classes = existing("models.hibernate", models.hibernate());
      ScanResult read = filtered(config, new HibernateReader().read(classes, options));
      return new ReadModels(read, options.provider(), Optional.empty(), Optional.empty());
    }
    Declared declared =
        new Declared(
            models.processor().isEmpty() ? existing("models.source", models.source()) : List.of(),
            existing("models.processor", models.processor()),
            options,
            config.workFolder().resolve("cache"));
    KeptScan kept = declared.kept();
    ScanResult all = kept.or(declared::map);
    ScanOptions others = options.withProvider(options.provider().other());
    return new ReadModels(
        filtered(config, all),
        options.provider(),
        Optional.of(
            () ->
                filtered(config, new SchemaMapper(others).map(declared.model().model())).schema()),
        Optional.of(kept));
  }

  /**
   * The objects that the models keep in files.
   *
   * @throws RetortException RT276, RT277 for what does not belong there, RT459 when a folder does
   *     not exist
   */
  public static ObjectFiles objects(RetortConfig config) {
    return ObjectFiles.read(
        existing("models.objects", config.models().objects()),
        config.folder(),
        config.database().grants());
  }

  private static ScanResult filtered(RetortConfig config, ScanResult result) {
    return new ScanResult(
        config.filter().apply(result.schema()),
        result.findings(),
        result.entities(),
        result.additions());
  }

  private static List<Path> existing(String key, List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new RetortException(
            ErrorKind.USAGE,
            "RT459",
            "a path of the configuration does not exist.",
            List.of("path   " + path, "key    " + key),
            "Correct the key in retort.toml, or build the project first. Nothing was touched.");
      }
    }
    return paths;
  }
}
