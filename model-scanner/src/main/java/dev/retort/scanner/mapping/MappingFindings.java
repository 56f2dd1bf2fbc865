package dev.retort.scanner.mapping;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** What the mapping rules report. */
public final class MappingFindings {
  public static final FindingCode RT117 =
      new FindingCode(
          "RT117",
          Severity.WARNING,
          "If they belong to two applications, give each a configuration of its own with models.packages; else name one of"
              + " them otherwise, by @Entity(name = ...).");

  public static final FindingCode RT118 =
      new FindingCode(
          "RT118",
          Severity.WARNING,
          "The mapping that comes first counts, with Hibernate, too: give both the same length.");

  public static final FindingCode RT130 =
      new FindingCode(
          "RT130",
          Severity.ERROR,
          "Give the attribute a type that Hibernate maps, a converter, or @Transient; where the type belongs to another"
              + " module, add its sources or its jar. Until then its column is not part of the wanted schema.");

  public static final FindingCode RT131 =
      new FindingCode(
          "RT131",
          Severity.WARNING,
          "Read the models with the Hibernate reader (models.hibernate), which knows every"
              + " annotation, or write the difference by hand.");

  public static final FindingCode RT132 =
      new FindingCode(
          "RT132",
          Severity.ERROR,
          "Annotate an attribute with @Id or @EmbeddedId, or inherit one.");

  public static final FindingCode RT133 =
      new FindingCode(
          "RT133", Severity.ERROR, "Give both mappings the same type, or different tables.");

  public static final FindingCode RT134 =
      new FindingCode(
          "RT134",
          Severity.ERROR,
          "Put the type's sources under models.source or its jar on models.classpath. Where it is there, look whether"
              + " models.packages leaves it out, or an hbm.xml maps it (RT115); or correct the mapping.");

  public static final FindingCode RT135 =
      new FindingCode(
          "RT135",
          Severity.ERROR,
          "Name a column that the table has, by logical or physical name; where there are many of these, models.naming may not"
              + " be the application's.");

  public static final FindingCode RT136 =
      new FindingCode(
          "RT136",
          Severity.WARNING,
          "PostgreSQL knows one catalog a connection: name a schema instead.");

  public static final FindingCode RT137 =
      new FindingCode(
          "RT137",
          Severity.WARNING,
          "Write the value as a constant expression that can be read from the source.");

  public static final FindingCode RT138 =
      new FindingCode(
          "RT138",
          Severity.ERROR,
          "Correct the mapping: Hibernate refuses it, or would map it" + " to nothing.");

  public static final FindingCode RT139 =
      new FindingCode(
          "RT139",
          Severity.WARNING,
          "Read the models from source or from the annotation processor, which follow either line, or run Retort with the"
              + " Hibernate that the application uses.");

  public static final FindingCode RT140 =
      new FindingCode(
          "RT140",
          Severity.INFO,
          "Set models.bean_validation to true if the application runs with Hibernate Validator, to"
              + " false if not.");

  public static final FindingCode RT157 =
      new FindingCode(
          "RT157",
          Severity.WARNING,
          "If a naming strategy of the application replaces it, give its value under [models.properties]; otherwise write"
              + " the name out.");

  private MappingFindings() {}
}
