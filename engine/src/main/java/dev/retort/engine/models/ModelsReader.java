package dev.retort.engine.models;

import dev.retort.engine.config.ModelsConfig;
import dev.retort.engine.config.RetortConfig;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.ProcessorModelReader;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            models.beanValidation());
    ScanResult result = read(models, options);
    return new ScanResult(
        config.filter().apply(result.schema()),
        result.findings(),
        result.entities(),
        result.additions());
  }

  private static ScanResult read(ModelsConfig models, ScanOptions options) {
    if (!models.hibernate().isEmpty()) {
      return new HibernateReader().read(existing("models.hibernate", models.hibernate()), options);
    }
    SourceModel declared =
        models.processor().isEmpty()
            ? new SourceReader().read(existing("models.source", models.source()), options)
            : new ProcessorModelReader()
                .read(existing("models.processor", models.processor()), options);
    ScanResult mapped = new SchemaMapper(options).map(declared.model());
    List<Finding> findings = new ArrayList<>(declared.findings());
    findings.addAll(mapped.findings());
    return new ScanResult(mapped.schema(), findings, mapped.entities(), mapped.additions());
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
