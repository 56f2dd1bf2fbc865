package dev.retort.scanner.source;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** What can be wrong with the input of a scan. */
public final class SourceFindings {
  public static final FindingCode NO_ENTITIES =
      new FindingCode(
          "RT100",
          Severity.ERROR,
          "check the models' folders and models.packages: an empty model reads as «drop everything»");
  public static final FindingCode UNPARSABLE =
      new FindingCode(
          "RT101", Severity.ERROR, "correct the file: nothing that it declares was read");
  public static final FindingCode MISSING_SUPERCLASS =
      new FindingCode(
          "RT102",
          Severity.ERROR,
          "add the source folder that holds it to models.source, or its jar to models.classpath:"
              + " columns that it declares are missing");
  public static final FindingCode JAVAX =
      new FindingCode(
          "RT103", Severity.WARNING, "move to jakarta.persistence: javax.persistence is not read");
  public static final FindingCode KOTLIN =
      new FindingCode(
          "RT104",
          Severity.WARNING,
          "read the compiled classes instead (models.hibernate): Kotlin sources are out of scope");
  public static final FindingCode UNREADABLE =
      new FindingCode("RT105", Severity.ERROR, "correct the path, or build what makes it");
  public static final FindingCode MISSING_CLASS =
      new FindingCode(
          "RT106",
          Severity.ERROR,
          "write it in models.classes by its binary name (a.Outer$Nested), or add its folder");
  public static final FindingCode DECLARED_TWICE =
      new FindingCode(
          "RT107",
          Severity.WARNING,
          "leave one of the two out of models.source: the first was read");
  public static final FindingCode BAD_CLASS_FILE =
      new FindingCode(
          "RT108", Severity.WARNING, "rebuild it, for a Java version that this program knows");
  public static final FindingCode STALE_MODEL =
      new FindingCode(
          "RT113", Severity.WARNING, "compile the module again, from clean: its model.json is old");
  public static final FindingCode PROCESSOR_FAILED =
      new FindingCode(
          "RT114",
          Severity.ERROR,
          "read the sources instead (models.source) and report what happened: the type is missing"
              + " from the model");

  private SourceFindings() {}
}
