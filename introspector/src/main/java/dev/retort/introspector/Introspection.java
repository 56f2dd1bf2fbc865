package dev.retort.introspector;

import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What a live catalog says.
 *
 * @param findings what was seen and is not modelled, sorted
 * @param serverVersion the server's major version, 14 to 18
 */
public record Introspection(Schema schema, List<Finding> findings, int serverVersion) {
  public Introspection {
    findings = findings.stream().sorted().toList();
  }
}
