package dev.retort.engine.objects;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** What can be said of objects that are known by their definition. */
public final class ObjectFindings {
  /** Files of objects that no server could render. */
  public static final FindingCode NOT_RENDERED =
      new FindingCode(
          "RT211",
          Severity.WARNING,
          "Compare over a primary server with a role that may create schemas (GRANT CREATE ON DATABASE);"
              + " what it makes is rolled back.");

  /** Two definitions that differ in text, of which a server could not say whether they are one. */
  public static final FindingCode NOT_PROVEN =
      new FindingCode(
          "RT212",
          Severity.WARNING,
          "Review the change; with a role that may create schemas (GRANT CREATE ON DATABASE) it can be proven.");

  /** An extension whose version or schema cannot become the declared one. */
  public static final FindingCode EXTENSION_FIXED =
      new FindingCode(
          "RT278",
          Severity.ERROR,
          "Nothing is changed: declare what is installed, or drop the extension and create it anew by hand.");

  /** An extension whose update has no way back. */
  public static final FindingCode EXTENSION_STAYS =
      new FindingCode(
          "RT279",
          Severity.INFO,
          "Nothing to do: a downgrade says so and leaves the newer version, which older code can use.");

  /** A routine that is dropped, be it to come back, while something unknown needs it. */
  public static final FindingCode ROUTINE_USED =
      new FindingCode(
          "RT280",
          Severity.ERROR,
          "Drop what needs it by hand before, and create it again after; the migration fails as it stands.");

  private ObjectFindings() {}
}
