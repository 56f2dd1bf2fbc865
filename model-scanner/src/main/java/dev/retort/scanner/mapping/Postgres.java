package dev.retort.scanner.mapping;

import dev.retort.scanner.model.AnnotationUse;
import java.util.List;

/** The names of Retort's own annotations. */
final class Postgres {
  static final String PACKAGE = "dev.retort.annotations.";
  static final String INDEX = PACKAGE + "PostgresIndex";
  static final String INDEXES = INDEX + "$List";
  static final String UNIQUE = PACKAGE + "PostgresUnique";
  static final String UNIQUES = UNIQUE + "$List";
  static final String EXCLUSION = PACKAGE + "ExclusionConstraint";
  static final String EXCLUSIONS = EXCLUSION + "$List";
  static final String RENAMED_FROM = PACKAGE + "RenamedFrom";
  static final String RENAMES = RENAMED_FROM + "$List";

  private Postgres() {}

  /** Whether one of these annotations is Retort's. */
  static boolean isAmong(List<AnnotationUse> annotations) {
    return AnnotationUse.anyStartsWith(annotations, PACKAGE);
  }
}
