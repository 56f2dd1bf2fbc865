package dev.retort.scanner.hibernate;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.mapping.MappingFindings;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.schema.Origin;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads compiled entities by booting Hibernate's metadata over them. Hibernate opens no connection
 * and no database is touched.
 */
public final class HibernateReader {

  /**
   * The schema that {@code hbm2ddl=create} would make.
   *
   * @param classes folders or jars with the compiled entities
   * @throws RetortException RT180 without Hibernate on the class path, RT181 where Hibernate
   *     refuses the entities, RT182 where a class or path is missing
   */
  public ScanResult read(List<Path> classes, ScanOptions options) {
    if (!hibernateIsPresent()) {
      throw new RetortException(
          ErrorKind.USAGE,
          HibernateFindings.NO_HIBERNATE,
          "models.hibernate needs Hibernate ORM, which is not on Retort's class path.",
          List.of(),
          "Add org.hibernate.orm:hibernate-core, or read the models from source.");
    }
    EntityModel declared = new ClassModelReader().read(classes, options).model();
    ScanResult own = additions(declared, options);
    try (HibernateModel model = HibernateModel.boot(classes, options)) {
      ScanResult read = model.schema(own.additions());
      List<Finding> findings = new ArrayList<>(read.findings());
      findings.addAll(own.findings());
      findings.addAll(otherLine(options));
      if (SchemaMapper.usesEnvers(declared) && !model.canLoad("org.hibernate.envers.Audited")) {
        findings.add(
            HibernateFindings.RT158.on(
                "models.classpath",
                Origin.UNKNOWN,
                "entities are audited by Envers, which is not here: its tables are not part of the"
                    + " wanted schema"));
      }
      return new ScanResult(read.schema(), findings, read.entities(), own.additions());
    }
  }

  /** What Retort's own annotations say, which Hibernate knows nothing of: read from class files. */
  private static ScanResult additions(EntityModel model, ScanOptions options) {
    if (!SchemaMapper.hasAdditions(model)) {
      return new ScanResult(new Schema(List.of(), List.of(), List.of(), List.of()), List.of(), 0);
    }
    ScanResult mapped = new SchemaMapper(options).map(model);
    List<Finding> about =
        mapped.findings().stream().filter(f -> SchemaMapper.isAboutAdditions(f)).toList();
    return new ScanResult(mapped.schema(), about, mapped.entities(), mapped.additions());
  }

  /** Hibernate's defaults are those of the Hibernate that is asked. */
  private static List<Finding> otherLine(ScanOptions options) {
    String version = org.hibernate.Version.getVersionString();
    String wanted = options.provider() == ScanOptions.Provider.HIBERNATE_6 ? "6." : "7.";
    return version.startsWith(wanted)
        ? List.of()
        : List.of(
            MappingFindings.RT139.on(
                "models.provider",
                Origin.UNKNOWN,
                "models.hibernate asks Hibernate " + version + ", whose own defaults count"));
  }

  private static boolean hibernateIsPresent() {
    try {
      Class.forName(
          "org.hibernate.boot.MetadataSources", false, HibernateReader.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
