package dev.retort.conformance.sets;

import dev.retort.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which differences have a cause outside of what annotations say: Java code that Hibernate runs
 * while it boots decides about the column, and a finding of the source reader names it.
 */
final class Explanations {
  private static final Set<String> CODES = Set.of();

  private Explanations() {}

  /** The first finding that explains a difference, in words that are the same for every set. */
  static Optional<String> of(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> CODES.contains(finding.code()))
        .findFirst()
        .map(finding -> finding.code() + " " + finding.help());
  }
}
