package dev.retort.introspector;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** The findings and error codes of reading a catalog and of asking the server what it means. */
public final class IntrospectorFindings {
  /** Objects of a kind that Retort does not model. */
  public static final FindingCode NOT_MODELLED =
      new FindingCode(
          "RT210",
          Severity.INFO,
          "They are neither compared nor changed; keep them in hand-written statements"
              + " (op.execute).");

  /** Two texts differ, and the server could not be asked whether they mean the same. */
  public static final FindingCode NOT_PROVEN =
      new FindingCode(
          "RT220",
          Severity.WARNING,
          "Review the change; connect to a primary server with a role that may create temporary"
              + " tables (GRANT TEMPORARY ON DATABASE) to have it proven.");

  /** The server cannot parse what the model wants. */
  public static final FindingCode NOT_PARSED =
      new FindingCode(
          "RT221",
          Severity.WARNING,
          "Correct the expression in the model, or create first what it refers to.");

  /** The server knows no such type. */
  public static final FindingCode UNKNOWN_TYPE =
      new FindingCode(
          "RT222",
          Severity.ERROR,
          "Correct the column definition, or create the type in an earlier revision, its extension by a file under"
              + " models.objects; a migration with it fails.");

  /** Error: the server refused a catalog query. */
  public static final String CATALOG_UNREADABLE = "RT590";

  /** Error: the server is older than PostgreSQL 14. */
  public static final String SERVER_TOO_OLD = "RT591";

  private IntrospectorFindings() {}
}
