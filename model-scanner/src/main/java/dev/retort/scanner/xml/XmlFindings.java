package dev.retort.scanner.xml;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** What can be wrong with mappings in XML. */
public final class XmlFindings {
  public static final FindingCode NOT_READ =
      new FindingCode(
          "RT115",
          Severity.ERROR,
          "Correct the file or its name in persistence.xml. Files of Hibernate's old format are read by Hibernate alone: name"
              + " the folders of compiled classes in models.hibernate, or map these classes by annotations or orm.xml.");
  public static final FindingCode NOT_THERE =
      new FindingCode(
          "RT155",
          Severity.ERROR,
          "Correct the name, or add the folder or jar that holds the class.");
  public static final FindingCode NOT_UNDERSTOOD =
      new FindingCode(
          "RT156",
          Severity.WARNING,
          "Say it by annotations, or read the compiled classes with models.hibernate, which leaves XML to Hibernate.");
  static final FindingCode OTHER_SETTINGS =
      new FindingCode(
          "RT116",
          Severity.WARNING,
          "Say the same in retort.toml, or take the setting out of persistence.xml where another place decides.");

  private XmlFindings() {}
}
