package dev.retort.scanner;

import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What a reader made of the models.
 *
 * @param findings sorted; everything that changes the schema and was not understood is here
 * @param entities how many entities were mapped
 * @param additions what Retort's own annotations say; their objects are part of the schema already
 */
public record ScanResult(Schema schema, List<Finding> findings, int entities, Additions additions) {
  public ScanResult {
    findings = findings.stream().sorted().distinct().toList();
  }

  public ScanResult(Schema schema, List<Finding> findings, int entities) {
    this(schema, findings, entities, Additions.NONE);
  }
}
