package dev.retort.engine;

import dev.retort.differ.Diff;
import dev.retort.differ.RenameCandidate;
import dev.retort.finding.Finding;
import dev.retort.finding.Severity;
import dev.retort.introspector.canonical.Compared;
import dev.retort.operations.SqlContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two sides, compared.
 *
 * @param findings about the sides themselves: what a reader did not understand, what could not be
 *     compared; sorted
 * @param context how the operations' SQL is written
 * @param confirmed renames that somebody was asked about in this comparison and that they confirmed
 * @param compared the texts that a server was asked about
 */
public record Comparison(
    Diff diff,
    List<Finding> findings,
    SqlContext context,
    List<RenameCandidate> confirmed,
    List<Compared> compared) {
  public Comparison {
    compared = List.copyOf(compared);
    confirmed = List.copyOf(confirmed);
    findings = findings.stream().sorted().distinct().toList();
  }

  /** Whether a side could be read in part only. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Everything there is to say, those of the operations included, sorted. */
  public List<Finding> allFindings() {
    return Stream.concat(findings.stream(), diff.allFindings().stream())
        .sorted()
        .distinct()
        .toList();
  }
}
