package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.model.EntityModel;
import java.util.List;

/**
 * What was read.
 *
 * @param findings sorted: what could not be read or is not supported
 */
public record SourceModel(EntityModel model, List<Finding> findings) {
  public SourceModel {
    findings = findings.stream().sorted().distinct().toList();
  }
}
