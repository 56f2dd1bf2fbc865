package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;

/** What Hibernate demands of the parts of a value that is stored whole, which is not understood. */
final class Aggregates {
  private Aggregates() {}

  /**
   * @param inner where the parts were mapped
   */
  static void report(Attribute attribute, Scope inner) {
    boolean demanded =
        inner.table().columns().stream().anyMatch(c -> !c.nullable())
            || !inner.table().checks().isEmpty();
    if (demanded) {
      inner
          .context()
          .report(
              MappingFindings.RT131,
              attribute.label(),
              attribute.origin(),
              "the checks that Hibernate puts on what is inside of "
                  + attribute.label()
                  + " are not part of the wanted schema");
    }
  }
}
