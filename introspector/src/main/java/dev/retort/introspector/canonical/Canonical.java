package dev.retort.introspector.canonical;

import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Two schemas in which equal meaning is equal text.
 *
 * @param findings the comparisons that could not be proven, sorted
 * @param compared what the server was asked about, by table, kind and column
 */
public record Canonical(
    Schema actual, Schema wanted, List<Finding> findings, List<Compared> compared) {
  public Canonical {
    compared = List.copyOf(compared);
    findings = findings.stream().sorted().toList();
  }
}
