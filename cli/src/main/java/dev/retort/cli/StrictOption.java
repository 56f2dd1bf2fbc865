package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.introspector.IntrospectorFindings;

/** Whether it is a failure that a database has what Retort does not model. */
final class StrictOption {
  private boolean strict;

  /** Gives a command this option. */
  void describe(CommandSyntax syntax) {
    syntax.flag(
        "--strict",
        "Exit with 1 also when something was seen that is not modelled (RT210).",
        v -> strict = v);
  }

  boolean refuses(Comparison comparison) {
    return strict
        && comparison.findings().stream()
            .anyMatch(f -> f.code().equals(IntrospectorFindings.NOT_MODELLED.code()));
  }
}
