package dev.retort.scanner.hibernate;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import java.nio.file.Path;
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
    try (HibernateModel model = HibernateModel.boot(classes, options)) {
      return model.schema();
    }
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
