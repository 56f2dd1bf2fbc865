package dev.retort.scanner.hibernate;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** What the Hibernate reader reports. */
public final class HibernateFindings {
  /** Hibernate is not on the class path. */
  public static final String NO_HIBERNATE = "RT180";

  /** Hibernate refuses the entities. */
  public static final String REFUSED = "RT181";

  /** A class that the entities need is missing, or a path that was named does not exist. */
  public static final String MISSING = "RT182";

  /** A class has JPA 2 annotations, which Hibernate 6 and 7 ignore. */
  public static final FindingCode RT183 =
      new FindingCode(
          "RT183",
          Severity.WARNING,
          "Move the class to jakarta.persistence; until then it is not part of the wanted schema.");

  /** An object of the mapping that Retort's schema does not hold. */
  public static final FindingCode RT184 =
      new FindingCode(
          "RT184",
          Severity.WARNING,
          "Write it into a migration by hand, with op.execute; Retort neither creates nor drops"
              + " it.");

  /** Rows and casts that Hibernate would create. */
  public static final FindingCode RT185 =
      new FindingCode(
          "RT185",
          Severity.INFO,
          "If the application relies on it, write it into a migration by hand, with op.execute.");

  /** A catalog is named. */
  public static final FindingCode RT186 =
      new FindingCode(
          "RT186",
          Severity.WARNING,
          "PostgreSQL knows one catalog a connection: name a schema instead.");

  /** A part of a definition in the annotations that was not understood. */
  public static final FindingCode RT187 =
      new FindingCode(
          "RT187",
          Severity.WARNING,
          "Say it with an annotation's own attributes, or write it into a migration by hand.");

  /** No entity was found. */
  public static final FindingCode RT188 =
      new FindingCode(
          "RT188",
          Severity.WARNING,
          "Compile the models first, and check models.hibernate, models.packages and"
              + " models.classes.");

  /** Bean Validation is wanted and not there. */
  public static final String NO_VALIDATION = "RT189";

  static final FindingCode RT158 =
      new FindingCode(
          "RT158",
          Severity.WARNING,
          "Put org.hibernate.orm:hibernate-envers, of the version of Retort's Hibernate, on"
              + " models.classpath, or read the models from source.");

  private HibernateFindings() {}
}
