package dev.retort.differ;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Table;

/** Notes a foreign key whose target no model maps and the compared database does not show. */
final class OutsideReference {
  private OutsideReference() {}

  static void note(Sides sides, Table table, ForeignKey key, DiffSink out) {
    if (sides.wanted().table(key.refTable()).isEmpty()
        && sides.actual().table(key.refTable()).isEmpty()) {
      out.note(
          DifferFindings.REFERENCE_OUTSIDE.on(
              table.name() + "." + key.name(),
              key.origin().or(table.origin()),
              "the foreign key points at " + key.refTable() + ", which was not compared"));
    }
  }
}
