package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.introspector.IntrospectorFindings;
import picocli.CommandLine.Option;

/** Whether it is a failure that a database has what Retort does not model. */
final class StrictOption {
  @Option(
      names = "--strict",
      description = "Exit with 1 also when something was seen that is not modelled (RT210).")
  private boolean strict;

  boolean refuses(Comparison comparison) {
    return strict
        && comparison.findings().stream()
            .anyMatch(f -> f.code().equals(IntrospectorFindings.NOT_MODELLED.code()));
  }
}
