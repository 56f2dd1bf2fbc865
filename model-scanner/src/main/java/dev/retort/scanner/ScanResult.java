package dev.retort.scanner;

import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What a reader made of the models.
 *
 * @param findings sorted; everything that changes the schema and was not understood is here
 * @param entities how many entities were mapped
 */
public record ScanResult(Schema schema, List<Finding> findings, int entities) {
  public ScanResult {
    findings = findings.stream().sorted().distinct().toList();
  }
}
