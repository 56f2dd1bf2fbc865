package dev.retort.introspector.canonical;

import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Two schemas in which equal meaning is equal text.
 *
 * @param findings the comparisons that could not be proven, sorted
 */
public record Canonical(Schema actual, Schema wanted, List<Finding> findings) {
  public Canonical {
    findings = findings.stream().sorted().toList();
  }
}
