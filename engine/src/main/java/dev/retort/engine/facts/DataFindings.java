package dev.retort.engine.facts;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;

/** The codes of what rows say about a change. */
final class DataFindings {
  static final FindingCode IN_THE_WAY =
      new FindingCode(
          "RT320",
          Severity.ERROR,
          "The migration fails on this database. Correct the rows first, or in the migration itself.");
  static final FindingCode LOST =
      new FindingCode(
          "RT321",
          Severity.WARNING,
          "Back them up if they may be needed: no downgrade brings them back.");
  static final FindingCode UNKNOWN =
      new FindingCode(
          "RT322",
          Severity.INFO,
          "Count them yourself before this runs on a database that matters; unknown is not safe.");

  private DataFindings() {}
}
