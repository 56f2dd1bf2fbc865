package dev.retort.scanner.mapping;

import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import java.util.Set;

/** What can be wrong with Retort's own annotations. */
final class PostgresFindings {
  static final FindingCode RT150 =
      new FindingCode(
          "RT150",
          Severity.WARNING,
          "Move the annotation to where it can be about a table or column.");

  static final FindingCode RT151 =
      new FindingCode(
          "RT151",
          Severity.ERROR,
          "Name a column or attribute that is there, as @Column or the naming strategy calls it.");

  static final FindingCode RT152 =
      new FindingCode(
          "RT152",
          Severity.ERROR,
          "Complete the annotation: until then what it describes is left out.");

  static final FindingCode RT153 =
      new FindingCode(
          "RT153",
          Severity.WARNING,
          "Leave the name out where an annotation is inherited by several tables: names of their own are made"
              + " for all but the first.");

  static final Set<String> CODES = Set.of(RT150.code(), RT151.code(), RT152.code(), RT153.code());

  private PostgresFindings() {}
}
